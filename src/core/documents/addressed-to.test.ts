import { describe, expect, it } from 'vitest';
import { loadWorld } from '../../../test/support/world.ts';
import { addresseeOf } from './addressed-to.ts';

const { context: tttt } = await loadWorld('so-tttt-2023');
const { context: ct } = await loadWorld('so-cong-thuong-2025');

describe('whom a proposal is addressed to', () => {
  it.each([
    ['Đề nghị lãnh đạo Sở bố trí 45 triệu đồng từ nguồn chi thường xuyên', 'inside'],
    ['de nghi lanh dao so bo tri kinh phi', 'inside'],
    ['Đề nghị giao Trung tâm Công nghệ số xây dựng công cụ', 'inside'],
    ['Đề nghị lãnh đạo Sở ký văn bản phối hợp với Thanh tra tỉnh', 'inside'],
    ['Đề nghị Giám đốc làm việc với UBND các huyện', 'inside'],
    ['kiến nghị Phó Giám đốc Lê Hải Yến chủ trì họp', 'inside'],
    ['đề nghị đồng chí Lê Hải Yến chủ trì họp', 'inside'],
    ['Đề nghị Sở TT&TT bố trí kinh phí', 'inside'],
    ['Đề nghị Sở có văn bản gửi UBND tỉnh', 'inside'],
    ['Văn phòng Sở bố trí thêm một máy in', 'inside'],
    ['đề nghị các phòng chuyên môn gửi tin bài', 'inside'],
    ['xin ý kiến lãnh đạo Sở về kinh phí', 'inside'],
    ['đề nghị Thanh tra cử người phối hợp', 'inside'],
    ['Đề nghị UBND tỉnh giao Trung tâm Công nghệ số làm chủ đầu tư', 'outside'],
    ['đề nghị ubnd tỉnh bố trí kinh phí', 'outside'],
    ['Đề nghị lãnh đạo UBND tỉnh quan tâm', 'outside'],
    ['Kiến nghị với Sở Tài chính thẩm định sớm', 'outside'],
    ['de nghi so tai chinh tham dinh som', 'outside'],
    ['Đề nghị Giám đốc Sở Tài chính xem xét', 'outside'],
    ['Đề nghị Văn phòng UBND tỉnh sớm thẩm định', 'outside'],
    ['đề nghị Văn phòng Sở Nội vụ cung cấp số liệu', 'outside'],
    ['đề nghị Thanh tra tỉnh trả lời', 'outside'],
    ['Đề nghị VNPT hỗ trợ đường truyền', 'outside'],
    ['Đề nghị Cục Thuế cung cấp danh sách', 'outside'],
    ['Đề nghị cho thuê máy chủ đám mây 6 tháng cuối năm, dự toán 60 triệu đồng.', 'nobody'],
    ['Đề nghị sớm duyệt dự toán 60 triệu đồng thuê máy chủ', 'nobody'],
    ['Đề nghị lãnh đạo Sở ký văn bản; đề nghị UBND tỉnh bố trí kinh phí', 'nobody'],
    ['Đề nghị bố trí kinh phí cho Văn phòng', 'nobody'],
    ['de nghi bo tri kinh phi', 'nobody'],
    ['Đề nghị bổ sung phương án số hóa', 'nobody'],
    ['Đề nghị bộ phận một cửa số hóa hồ sơ', 'inside'],
    ['cần thêm kinh phí', 'nobody'],
    ['', 'nobody'],
  ])('«%s»: %s', (proposal, addressee) => {
    expect(addresseeOf(proposal, tttt)).toBe(addressee);
  });

  it.each([
    ['Đề nghị Văn phòng Sở làm việc với Sở Tài chính để cấp sớm 50% kinh phí khuyến công.', 'inside'],
    ['Đề nghị Giám đốc Sở báo cáo Phó Chủ tịch UBND tỉnh chủ trì họp liên ngành', 'inside'],
    ['Đề nghị Sở có văn bản gửi Cục Hóa chất', 'inside'],
    ['Đề nghị Sở Công Thương có văn bản', 'inside'],
    ['Đề nghị Sở Thông tin và Truyền thông hỗ trợ', 'outside'],
    ['Đề nghị Phó Chủ tịch UBND tỉnh chủ trì họp', 'outside'],
  ])('by the directory of another agency: «%s»: %s', (proposal, addressee) => {
    expect(addresseeOf(proposal, ct)).toBe(addressee);
  });
});
