/**
 * The words by which a question is understood, in the spelling of a careful writer. Matching ignores
 * diacritics that were not typed; those that were typed tell a single word from another («hàng» is not «hạng»).
 */
export type Concept =
  | 'who'
  | 'leader'
  | 'responsible'
  | 'unit'
  | 'lead'
  | 'coordinate'
  | 'target'
  | 'score'
  | 'rank'
  | 'change'
  | 'up'
  | 'down'
  | 'gap'
  | 'tasks'
  | 'doing'
  | 'how-many'
  | 'lowest'
  | 'highest'
  | 'most'
  | 'least'
  | 'top'
  | 'bottom'
  | 'above'
  | 'below'
  | 'list'
  | 'all'
  | 'compare'
  | 'higher'
  | 'lower'
  | 'improve'
  | 'maintain'
  | 'index'
  | 'which-index'
  | 'this'
  | 'within'
  | 'and-what-of'
  | 'plan'
  | 'document'
  | 'when'
  | 'sign'
  | 'issue'
  | 'aim'
  | 'consolidate'
  | 'report'
  | 'to-whom'
  | 'to-province'
  | 'how-often'
  | 'meeting'
  | 'briefing'
  | 'basis'
  | 'number'
  | 'recipients'
  | 'deadline'
  | 'progress'
  | 'not-reported'
  | 'reported'
  | 'obstacle'
  | 'behind'
  | 'not-begun'
  | 'finished'
  | 'unfinished'
  | 'requirement'
  | 'doubt'
  | 'measure'
  | 'help'
  | 'greeting'
  | 'thanks'
  | 'is-it'
  | 'this-year'
  | 'last-year'
  | 'before-last-year'
  | 'next-year'
  | 'this-month'
  | 'last-month'
  | 'month'
  | 'title'
  | 'agency'
  | 'director'
  | 'same'
  | 'meaning'
  /** «không do …», «không phải …»: the name after it is left out. */
  | 'except'
  | 'not-by-score'
  | 'overall'
  /** «anh ấy», «chị ấy»: the person spoken of. */
  | 'that-person';

/** Phrases written one after another with commas. */
const phrases = (text: string): readonly string[] => text.split(',').map((phrase) => phrase.trim());

export const concepts: Record<Concept, readonly string[]> = {
  who: phrases(`
    ai rứa, người mô, ai, người nào, đồng chí nào, ai là, là ai, những ai, anh nào, chị nào, ông nào,
    bà nào, tên gì, vị nào, đ c nào, cá nhân nào, người, tên ai, cho ai, của ai, tay ai, ai đấy, hỏi ai,
    gặp ai, tìm ai, ai thế`),
  leader: phrases(`
    lãnh đạo, lãnh đạo nào, phó giám đốc, phó giám đốc nào, sếp, sếp nào, thủ trưởng, phó gđ, lãnh đạo sở,
    cấp phó, các lãnh đạo, ban giám đốc, các phó giám đốc, thủ trưởng nào, lãnh đạo sở nào`),
  responsible: phrases(`
    phụ trách, chịu trách nhiệm, trách nhiệm, chỉ đạo, đảm nhiệm, đảm trách, quản lý, quản, theo dõi, lo,
    gánh, đỡ đầu, cầm, phân công, được phân công, phân công phụ trách, được phân công phụ trách,
    giao phụ trách, được giao phụ trách, chịu, trông coi, coi, chỉ đạo chung, người phụ trách,
    giao cho ai, giao ai, phụ trách chính, trực tiếp chỉ đạo, trực tiếp phụ trách, trực tiếp, đứng ra,
    được giao bao nhiêu chỉ số, giao bao nhiêu chỉ số, được giao mấy chỉ số, lo liệu, lo vụ, gánh vác, ôm, xử lý, phụ trách chung, cáng đáng, chăm lo, điều hành, kiêm, đang giữ,
    trong tay`),
  unit: phrases(`
    phòng mô, đơn vị mô, đơn vị, đơn vị nào, phòng nào, phòng ban nào, phòng ban, bộ phận nào, bộ phận,
    ban nào, phòng, các phòng, các đơn vị, những đơn vị nào, những phòng nào, nhà nào, bên nào,
    các phòng đơn vị, phòng đơn vị, những bên nào, các bên, đơn vị trực thuộc, nơi nào, chỗ nào,
    mấy phòng`),
  lead: phrases(`
    chủ xị, chủ trì, đầu mối, làm đầu mối, chủ lực, cầm trịch, đứng mũi, đứng mũi chịu sào, làm chính,
    chủ trì tham mưu, tham mưu, dẫn đầu thực hiện, đầu tàu, cầm chịch, cầm cái, đứng đầu thực hiện,
    làm trưởng, chính, chủ công, chủ chốt, nòng cốt, chịu trách nhiệm chính, thực hiện chính, chủ chì,
    chủ trì chính, đứng chủ trì, cầm đầu, đứng chính, lo chính, gánh chính, đơn vị chính,
    chủ trì thực hiện, làm chủ trì, đóng vai chính`),
  coordinate: phrases(`
    phối hợp, phối hợp thực hiện, cùng làm, phối kết hợp, cùng phối hợp, phụ giúp, cùng thực hiện,
    tham gia, phụ, hỗ trợ thực hiện, làm cùng, chung tay, sát cánh, cùng tham gia, hiệp đồng,
    góp sức, xúm vào, phụ họa, kề vai, phối hợp với ai, phối hợp với những ai, giúp sức, hợp sức,
    cùng gánh, chung sức, đi cùng, cùng lo, phải phối hợp`),
  target: phrases(`
    đạt kế hoạch, thì đạt, hoàn thành kế hoạch, tối thiểu, mức tối thiểu, phấn đấu tới đâu, phấn đấu đến đâu, phấn đấu đến mức nào,
    chỉ tiêu, mục tiêu, phấn đấu, phải đạt, cần đạt, phải lên, cần lên, đặt ra, đề ra, kế hoạch giao, mức phấn đấu, đích,
    chỉ tiêu đặt ra, mục tiêu phấn đấu, phấn đấu đạt, đặt mục tiêu, yêu cầu đạt, mốc, kỳ vọng, đạt mức,
    muốn đạt, giao chỉ tiêu, hướng tới, nhắm, nhắm tới, ngưỡng, đăng ký, đăng ký đạt, kỳ vọng đạt,
    định đạt, dự kiến đạt, đặt bao nhiêu, đặt mấy, đặt mức nào, đặt tới mấy, đặt lên mấy, quyết tâm, đặt đích, kpi, chỉ tiêu phải đạt, leo lên, vươn lên,
    được giao bao nhiêu, giao bao nhiêu, tham vọng, chỉ tiêu được giao`),
  score: phrases(`
    ăn được mấy điểm, ăn được, kiếm được, giành được, ghi được,
    điểm cao nhất, cao điểm nhất, điểm thấp nhất, thấp điểm nhất, điểm kém nhất,
    điểm, điểm số, số điểm, được điểm, kết quả, đạt bao nhiêu, được bao nhiêu, đạt mấy, kết quả điểm,
    bao nhiêu điểm, mấy điểm, ăn mấy điểm, chấm, được chấm, đạt được, con điểm, thành tích, số liệu,
    được mấy, đạt được bao nhiêu`),
  rank: phrases(`
    hạng, thứ hạng, xếp hạng, xếp thứ, đứng thứ, thứ mấy, hạng mấy, vị trí, xếp thứ mấy, đứng thứ mấy,
    xếp hạng mấy, đứng hạng, xếp vị trí, bảng xếp hạng, vị trí thứ mấy, vị trí nào, đứng ở đâu,
    thứ bao nhiêu, xếp bao nhiêu, trong bảng xếp hạng, trên bảng xếp hạng, hạng bao nhiêu, xếp, đứng mấy,
    đứng vị trí, nằm ở đâu, đứng đâu, ở vị trí, top mấy, thứ tự, đứng bao nhiêu, xếp mấy, nằm thứ mấy,
    ở đâu trong bảng, đứng, về thứ mấy, về thứ`),
  change: phrases(`
    bậc, mấy bậc, bao nhiêu bậc, thay đổi, thay đổi thứ hạng, biến động, so với năm 2021, so với 2021,
    so với năm trước, tăng hay giảm, lên hay xuống, tăng giảm, chênh lệch hạng, lên xuống, nhích,
    chuyển biến, nhảy, mấy nấc, nấc, cải thiện mấy bậc, cải thiện bao nhiêu bậc`),
  up: phrases(`
    tăng, tăng hạng, tăng bậc, lên, lên hạng, thăng hạng, cải thiện hạng, tiến bộ, đi lên, leo, nhảy vọt,
    thăng tiến, leo hạng, lên được, khá lên, bứt phá`),
  down: phrases(`
    tụt, giảm, tụt hạng, rớt, rớt hạng, giảm hạng, xuống, xuống hạng, mất, sụt, sụt giảm, tụt dốc, lùi,
    đi xuống, tuột, bị tụt, rơi, tụt bậc, tụt lùi, giảm bậc, rớt đài, thụt lùi, trượt, tuột hạng,
    mất hạng, tụt thê thảm, tụt thảm`),
  gap: phrases(`
    thiếu, còn thiếu, cần tăng, phải tăng, khoảng cách, chênh, chênh lệch, cách chỉ tiêu, còn cách, hụt,
    tăng thêm, cần thêm, thêm, nữa mới đạt, còn bao nhiêu, bao nhiêu điểm nữa, mấy điểm nữa, phải tăng thêm, cần tăng thêm, kéo lên,
    cách đích, còn phải tăng, so với chỉ tiêu, còn kém, phải cày, phải kéo, cần kéo, cách bao xa, bao xa,
    phải thêm, thiếu hụt, nữa thì đạt, nữa là đạt, nữa để đạt, nữa thì chạm, còn phải, so với mục tiêu,
    xa chỉ tiêu, xa đích, xa mục tiêu, gần chỉ tiêu, gần đích, gần mục tiêu, sát chỉ tiêu, sát đích,
    gần chỉ tiêu nhất, gần đích nhất, gần mục tiêu nhất, sát chỉ tiêu nhất, sát đích nhất, hơn nữa, mới chạm, mới tới, mới đạt, kém chỉ tiêu, bù, cần bù,
    phải bù`),
  tasks: phrases(`
    ít nhiệm vụ nhất, ít việc nhất, nhiều nhiệm vụ nhất, nhiều việc nhất, bao nhiêu nhiệm vụ, ít đầu việc nhất,
    nhiều đầu việc nhất, ít công việc nhất, nhiều công việc nhất, ít phần việc nhất, nhiều phần việc nhất,
    mấy nhiệm vụ, bao nhiêu việc, mấy việc, nhiệm vụ, đầu việc, công việc, những việc, việc,
    nhiệm vụ cụ thể, nội dung công việc, đầu mục, các việc, giải pháp, phần việc, nội dung thực hiện,
    nội dung, mảng việc, hạng mục`),
  doing: phrases(`
    làm việc chi, phải làm chi, làm những chi, làm cái chi, làm gì, phải làm gì, làm những gì, cần làm gì,
    làm những việc gì, phải làm, phải làm những gì, cần làm, thực hiện gì, thực hiện những gì,
    được giao gì, được giao những gì, giao gì, giao những gì, phải thực hiện, triển khai gì, phải lo,
    lo những gì, lo gì, được giao, làm việc gì, phải lo những gì, có gì phải làm, phải triển khai,
    vai trò gì, đóng góp gì, phần nào, làm phần nào, gánh gì, gánh những gì, dính gì, dính những gì,
    bị giao, bị giao gì, có phần gì, nợ việc gì`),
  'how-many': phrases(`
    bao nhiêu chỉ số, mấy chỉ số, cả thảy, bao nhiêu nhiệm vụ, mấy nhiệm vụ, bao nhiêu việc, mấy việc,
    bao nhiêu, mấy, số lượng, tổng số, tổng cộng, bao nhiêu cái, mấy cái, đếm xem, đếm giúp, đếm cho, đếm thử, đếm hộ`),
  lowest: phrases(`
    điểm thấp nhất, thấp điểm nhất, điểm kém nhất,
    bét nhất, đội sổ nhất, thấp nhất, kém nhất, yếu nhất, tệ nhất, nhỏ nhất, dở nhất, xấu nhất,
    thấp điểm nhất, ít điểm nhất, điểm kém, đuối nhất, tồi nhất, be bét nhất, lẹt đẹt nhất, bết bát nhất`),
  highest: phrases(`
    điểm cao nhất, cao điểm nhất,
    cao nhất, tốt nhất, lớn nhất, giỏi nhất, mạnh nhất, cao điểm nhất, nhiều điểm nhất, ngon nhất,
    khá nhất, đẹp nhất, ngon lành nhất, sáng nhất, ổn nhất`),
  most: phrases(`
    nhiều chỉ số nhất, nhiều nhiệm vụ nhất, nhiều việc nhất, nhiều đầu việc nhất, nhiều công việc nhất, nhiều phần việc nhất, nhiều nhất, mạnh nhất, sâu nhất, nặng nhất,
    xa nhất, nhanh nhất, nhất, nhiều hơn cả, khủng nhất, đậm nhất, ghê nhất, dữ nhất, thê thảm nhất,
    đau nhất, thảm nhất`),
  least: phrases(`
    ít chỉ số nhất, ít nhiệm vụ nhất, ít việc nhất, ít đầu việc nhất, ít công việc nhất, ít phần việc nhất, ít nhất, gần nhất, nhẹ nhất,
    gần chỉ tiêu nhất, gần đích nhất, gần mục tiêu nhất, sát chỉ tiêu nhất, sát đích nhất`),
  top: phrases(`
    đứng đầu, dẫn đầu, đầu bảng, hạng nhất, nhất bảng, hạng 1, số 1, số 01, vị trí số 1, quán quân, top 1,
    thứ nhất, đứng nhất, số một, hạng một, đứng đầu bảng, top đầu, vị trí đầu, ngôi đầu`),
  bottom: phrases(`
    đội sổ, bét, bét bảng, cuối bảng, đứng cuối, hạng bét, áp chót, chót, chót bảng, hạng chót, cuối,
    đứng bét, đứng chót, gần cuối, đáy, đáy bảng, xếp cuối, xếp bét, gần bét, gần chót,
    gần cuối nhất, cuối nhất, gần bét nhất, gần chót nhất, gần đáy nhất, sát đáy nhất, sát đáy, áp chót nhất`),
  above: phrases(`
    trên, cao hơn, hơn, từ, vượt, lớn hơn, quá, trở lên, ít nhất`),
  below: phrases(`
    dưới, thấp hơn, chưa đến, chưa tới, nhỏ hơn, không quá, chưa được, kém hơn, chưa đạt, không nổi,
    không tới, không đến, trở xuống`),
  list: phrases(`
    liệt kê, danh sách, kể tên, những, gồm những, gồm, bao gồm, gồm những gì, gồm những ai, điểm danh,
    kể ra, nêu, kể, nêu tên, gồm các, gồm có, tên các`),
  all: phrases(`
    tất cả, toàn bộ, từng, mỗi, các, cả 8, hết, tám, tất cả các, toàn bộ các, tất tần tật, lần lượt,
    đầy đủ`),
  compare: phrases(`
    bên nào hơn, đứa nào hơn,
    hơn kém, hơn kém nhau, so sánh, so với nhau, so, đối chiếu, khác nhau, khác gì, khác, so kè, đặt cạnh,
    hay, hay là, so với`),
  higher: phrases(`
    cái nào cao hơn, cao hơn, cái nào hơn, hơn, tốt hơn, nào hơn, nào cao hơn, khá hơn, nào tốt hơn,
    nhỉnh hơn, ngon hơn, ổn hơn`),
  lower: phrases(`
    cái nào thấp hơn, thấp hơn, kém hơn, tệ hơn, nào thấp hơn, nào kém hơn, yếu hơn, nặng hơn,
    tụt nhiều hơn`),
  improve: phrases(`
    cần cải thiện, phải cải thiện, cải thiện, nhóm cải thiện, thấp điểm, cần khắc phục, điểm thấp,
    cần nâng lên, kém, yếu, đáng lo, cần vực dậy, vực dậy, vực, khắc phục, cần tập trung, báo động,
    yếu kém, bị thấp`),
  maintain: phrases(`
    duy trì, cần duy trì, nhóm duy trì, giữ vững, cao điểm, điểm cao, phát huy, cần giữ, phải giữ,
    duy trì phát huy, giữ phong độ, cần giữ vững, phải duy trì, cần phát huy, giữ`),
  index: phrases(`
    ít chỉ số nhất, nhiều chỉ số nhất, chỉ số, chỉ số thành phần, mã, chỉ số mang mã, mã chỉ số, mã số,
    mục, tiêu chí, index, chỉ số con, đầu chỉ số`),
  'which-index': phrases(`
    chỉ số mô, những chỉ số mô, cái mô, chỉ số chi, chỉ số nào, những chỉ số nào, chỉ số gì,
    các chỉ số nào, cái nào, mấy chỉ số, bao nhiêu chỉ số, những chỉ số gì, mục nào, thằng nào, con nào,
    đứa nào, món nào, là chỉ số nào, là chỉ số gì, các chỉ số, những chỉ số, những cái nào, những mục nào,
    tên chỉ số, chỉ số, mảng nào, lĩnh vực nào, những mảng nào`),
  this: phrases(`
    chỉ số này, chỉ số đó, chỉ số ấy, chỉ số trên, nó, cái này, cái đó, cái ấy, này, đó, ấy, chỉ số kia,
    chúng, hai chỉ số này, hai chỉ số đó, mấy chỉ số này, mấy chỉ số đó, các chỉ số này, các chỉ số đó,
    những chỉ số này, thằng này, thằng đó, nó thì, của nó, mấy cái đó, mấy cái này, vừa rồi, vừa nói,
    vừa nêu`),
  within: phrases(`
    trong số đó, trong số này, trong số ấy, trong các chỉ số đó, trong những chỉ số đó,
    trong mấy chỉ số đó, trong đó, ở đó, trong ấy, ở chỉ số này, ở chỉ số đó, trong chỉ số này,
    trong chỉ số đó, trong này, ở đấy, trong đấy`),
  'and-what-of': phrases(`
    cơ mà, nữa, không phải hỏi, ý là hỏi,
    nhầm, ý anh là, ý tôi là, ý em là, ý chị là, à không, ý mình là, à nhầm, nhầm rồi, ý là, còn, thế còn,
    vậy còn, còn về, thế, thì sao, vậy, tiếp theo, thì thế nào, thì sao nhỉ, thế thì, vậy thì, còn của,
    còn với`),
  plan: phrases(`
    kế hoạch, kế hoạch này, ddci, kế hoạch ddci, kh, kế hoạch 2023, kế hoạch năm 2023, kế hoạch ddci 2023,
    kế hoạch ddci năm 2023, bộ chỉ số, chỉ số ddci, bộ chỉ số ddci, năng lực cạnh tranh,
    chỉ số năng lực cạnh tranh, bản kế hoạch, chỉ số đánh giá năng lực cạnh tranh`),
  document: phrases(`
    văn bản, văn bản này, bản kế hoạch, văn bản kế hoạch, công văn`),
  when: phrases(`
    ngày mô, khi mô, ngày chi, hôm mô, khi nào, bao giờ, ngày nào, ngày bao nhiêu, ngày mấy, hôm nào,
    thời điểm nào, lúc nào, ngày tháng nào, ngày tháng, từ bao giờ, từ khi nào, ngày, mấy giờ,
    mấy giờ ngày bao nhiêu, giờ nào, thứ mấy ngày mấy, mùng mấy, tháng nào, tháng mấy, ngày bao,
    lúc mấy giờ`),
  sign: phrases(`
    ký, ai ký, người ký, ký ban hành, ký tên, đặt bút ký, ngày ký, bút phê, ký tá, ký kế hoạch, ký duyệt,
    ký văn bản, duyệt`),
  issue: phrases(`
    ban hành, phát hành, cơ quan nào, cơ quan ban hành, cơ quan nào ban hành, đưa ra, ra đời, có hiệu lực,
    xây dựng kế hoạch, ra ngày, lập, của cơ quan nào, của sở nào, sở nào, xây dựng`),
  aim: phrases(`
    mục tiêu chung, mục đích, mục tiêu tổng quát, mục tiêu tổng thể, nhóm mấy, nhóm nào,
    mục tiêu của kế hoạch, mục tiêu kế hoạch, mục tiêu của sở, nhóm mấy đơn vị dẫn đầu, nhóm mấy đơn vị,
    top mấy, top bao nhiêu, lọt top bao nhiêu, phấn đấu vào nhóm, đích đến, vào nhóm, lọt nhóm, lọt top, lọt vào nhóm, lọt vào top, vào top,
    nhóm đầu, mục tiêu lớn nhất, mục tiêu cao nhất, tổng thể, nhóm dẫn đầu, để làm gì, nhằm,
    nhằm mục đích, mục tiêu cuối cùng, nhóm bao nhiêu`),
  consolidate: phrases(`
    tổng hợp, tổng hợp báo cáo, theo dõi tổng hợp, gom báo cáo, tập hợp, tổng hợp kết quả, tổng hợp chung,
    theo dõi chung, gom số liệu, tập hợp báo cáo, tổng hợp số liệu, thu báo cáo, nhận báo cáo, gom lại,
    chắp bút, đầu mối tổng hợp, theo dõi và tổng hợp`),
  report: phrases(`
    báo cáo, báo cáo kết quả, nộp báo cáo, gửi báo cáo, báo cáo định kỳ, làm báo cáo, bc, chế độ báo cáo,
    nộp bc, báo cáo kết quả thực hiện, báo cáo ddci, báo cáo tình hình`),
  'to-whom': phrases(`
    cho ai, với ai, gửi ai, về đâu, gửi đâu, cho đơn vị nào, cho phòng nào, nộp ai, nộp đâu, gửi về đâu,
    nộp về đâu, đến đâu, cho đâu, về phòng nào, về đơn vị nào, nộp cho ai, gửi cho ai, gửi về, nộp về,
    nơi nhận báo cáo, ở đâu, chỗ nào, đi đâu, cho bên nào, đến ai, tới đâu, tới ai, về ai, ai nhận,
    nộp ở đâu`),
  'to-province': phrases(`
    lên đâu, lên ai, lên cấp nào, cấp nào, cơ quan nào, lên trên, ubnd tỉnh, ủy ban tỉnh,
    ủy ban nhân dân tỉnh, lên tỉnh, cấp trên, cho tỉnh, với tỉnh, lên, ubnd`),
  'how-often': phrases(`
    bao lâu, bao lâu một lần, mấy tháng, mấy tháng một lần, định kỳ, định kỳ thế nào, tần suất, chu kỳ,
    mấy lần, bao nhiêu lần, hàng tháng, hàng quý, mấy tháng 1 lần, bao lâu 1 lần, mỗi năm mấy lần,
    theo tháng, theo quý, lịch, theo tháng hay quý, tháng hay quý, một lần, 1 lần, hằng tháng, hằng quý,
    năm mấy lần, một năm mấy lần, mấy cuộc, mấy lượt, đều đặn, thường xuyên, kỳ báo cáo, nhịp, theo kỳ,
    mấy quý, cách bao lâu, lâu lâu, hàng tuần, hằng tuần, theo tuần, tuần hay tháng, năm họp mấy lần`),
  meeting: phrases(`
    họp doanh nghiệp, họp với doanh nghiệp, họp dn, cuộc họp với doanh nghiệp, họp các doanh nghiệp,
    tổ chức họp doanh nghiệp, tổ chức họp với doanh nghiệp, gặp doanh nghiệp, gặp gỡ doanh nghiệp,
    họp với các doanh nghiệp, gặp mặt doanh nghiệp, ngồi với doanh nghiệp, họp cùng doanh nghiệp,
    đối thoại doanh nghiệp, đối thoại với doanh nghiệp`),
  briefing: phrases(`
    giao ban, giao ban doanh nghiệp, giao ban với doanh nghiệp, họp giao ban, tổ chức giao ban,
    giao ban cùng doanh nghiệp, họp giao ban doanh nghiệp, họp giao ban với doanh nghiệp,
    giao ban với các doanh nghiệp, giao ban dn`),
  basis: phrases(`
    căn cứ, căn cứ pháp lý, cơ sở pháp lý, dựa trên, dựa vào, căn cứ vào, dựa trên văn bản nào,
    theo văn bản nào, cơ sở nào, theo kế hoạch nào, căn cứ văn bản nào, thực hiện theo, theo chỉ đạo nào,
    cơ sở`),
  number: phrases(`
    số của kế hoạch ddci, số kế hoạch ddci, số của kh, số kh, số của kh ddci, số kh ddci, số của bản kế hoạch, số văn bản, số hiệu, số kế hoạch, số mấy, số bao nhiêu, văn bản số, số ký hiệu, ký hiệu,
    số của kế hoạch, kế hoạch số, số công văn, số của văn bản, kế hoạch số mấy, kế hoạch số bao nhiêu`),
  recipients: phrases(`
    nơi nhận, gửi cho những nơi nào, gửi những nơi nào, gửi tới những nơi nào, gửi đến những nơi nào, gửi cho nơi nào, gửi những đâu, gửi cho những ai, gửi cho những đâu, gửi những ai`),
  deadline: phrases(`
    hạn, hạn báo cáo, hạn chót, hạn nộp, deadline, thời hạn, hạn cuối, hết hạn, chậm nhất,
    hạn nộp báo cáo, dl, đến hạn, muộn nhất, trước ngày nào, hạn gửi, ngày cuối, còn mấy ngày,
    còn bao nhiêu ngày, thời hạn nộp, khóa sổ, chốt, chốt sổ, hạn chót nộp, hạn gửi báo cáo,
    thời gian nộp báo cáo, thời gian nộp, ngày nộp, hạn chót báo cáo, còn bao lâu nữa, cuối cùng`),
  progress: phrases(`
    tiến độ, tình hình, tình hình thực hiện, đến đâu rồi, tới đâu, tới đâu rồi, sao rồi, thế nào rồi,
    ra sao rồi, kết quả tháng này, kết quả thực hiện, thực hiện đến đâu, tiến triển, hoàn thành bao nhiêu,
    xong chưa, làm đến đâu rồi, làm đến đâu, làm tới đâu, làm được bao nhiêu, làm tới đâu rồi,
    chạy đến đâu, đúng tiến độ, kết quả báo cáo, triển khai đến đâu,
    triển khai tới đâu, ổn không, hoàn thành chưa, làm xong chưa, kết quả tháng`),
  'not-reported': phrases(`
    chưa báo cáo, chưa nộp, chưa gửi, chưa có báo cáo, chưa nộp báo cáo, còn nợ, nợ báo cáo,
    chưa gửi báo cáo, còn thiếu báo cáo, thiếu báo cáo, chưa bc, chậm báo cáo, chây ì, chưa chịu nộp,
    chưa chịu báo cáo, còn nợ báo cáo, chưa nộp bc, chưa thấy báo cáo, chưa xong báo cáo,
    chưa hoàn thành báo cáo, chưa gửi bc, trễ báo cáo, trễ hạn, quá hạn`),
  reported: phrases(`
    đã báo cáo, báo cáo rồi, nộp rồi, đã nộp, báo cáo chưa, nộp chưa, báo cáo xong, đã gửi,
    nộp báo cáo chưa, gửi báo cáo chưa, đã nộp báo cáo, đã gửi báo cáo, nộp xong, gửi chưa, đã bc,
    bc chưa, nộp đủ, báo cáo đủ chưa, đã nộp báo cáo chưa, đã báo cáo chưa, nộp đủ chưa, đủ báo cáo,
    nộp bc chưa, đủ báo cáo chưa`),
  obstacle: phrases(`
    vướng mắc, khó khăn, vướng, vướng gì, khúc mắc, trở ngại, tồn tại, trục trặc, kiến nghị đề xuất`),
  behind: phrases(`
    chậm, đang chậm, bị chậm, chậm trễ, chậm tiến độ, trễ, trễ tiến độ, nhiệm vụ chậm, việc chậm,
    gì chậm, nào chậm, ai chậm, chậm không, chậm gì, chậm những gì, chậm ở đâu, chậm đâu,
    chỉ số đỏ, nào đỏ, đang đỏ, bị đỏ, báo đỏ, tụt tiến độ`),
  'not-begun': phrases(`
    chưa làm, chưa thực hiện, chưa triển khai, chưa bắt đầu, chưa khởi động, chưa làm gì, chưa động`),
  finished: phrases(`
    đã hoàn thành, hoàn thành rồi, đã xong, xong rồi, đã làm xong, làm xong rồi`),
  unfinished: phrases(`
    chưa hoàn thành, chưa xong, chưa làm xong, còn dở, còn dang dở`),
  requirement: phrases(`
    yêu cầu, yêu cầu của kế hoạch, yêu cầu gì`),
  doubt: phrases(`
    sai sót, lỗi, nghi vấn, mâu thuẫn, đáng ngờ, chép nhầm, ghi chú`),
  measure: phrases(`
    100%, 100, phần trăm, tỷ lệ, tỉ lệ, trăm phần trăm`),
  help: phrases(`
    giúp gì, giúp được gì, giúp được những gì, giúp được việc gì, làm được việc gì, biết làm những gì, hỏi được gì, hỏi được những gì, có chức năng gì, làm được gì, làm được những gì, hướng dẫn, hướng dẫn sử dụng, trợ giúp, help, hỏi gì,
    hỏi được gì, hỏi được những gì, ra hướng dẫn, lệnh hướng dẫn, bot này hỏi được những gì, biết làm gì, biết những gì, chức năng, cách dùng, dùng thế nào,
    sử dụng thế nào, dùng sao, dùng như thế nào, giúp được gì, giúp được những gì, menu, lệnh,
    cách sử dụng, bạn là ai, mày là ai, bot là ai, em là ai, biết gì, trả lời được gì,
    trả lời được những gì, hỗ trợ gì, hỗ trợ được gì, các lệnh, hỏi thế nào, hỏi như thế nào,
    hỏi những gì, có thể hỏi gì, giúp được anh những gì, giúp được anh gì, bạn làm gì, biết làm những gì,
    dùng kiểu gì, sài sao, xài sao, hỏi kiểu gì, bot này để làm gì, làm những gì được, hỏi được cái gì,
    trợ giúp gì`),
  greeting: phrases(`
    xin chào, chào, hello, hi, chào bot, alo, chào bạn, hế lô, chào buổi sáng, chào em, start, bắt đầu,
    chào cả nhà, a lô, hey, chào buổi chiều, chào buổi tối`),
  thanks: phrases(`
    cảm ơn, cám ơn, thanks, thank you, tks, thank, cảm ơn nhé, cảm ơn em, ok cảm ơn`),
  'is-it': phrases(`
    có phải, phải không, đúng không, không, có đúng, hay không, có không, chứ, đúng chứ, phải ko, à, hả,
    có phải là, có đúng là, đúng ko, hay sao, phải hông, đúng hông, hông`),
  'this-year': phrases(`
    năm ni, năm nay, năm kế hoạch`),
  'last-year': phrases(`
    năm ngoái, năm trước, năm rồi, năm vừa rồi, năm vừa qua, năm qua`),
  'before-last-year': phrases(`
    năm kia, năm trước nữa, năm trước đó, năm liền trước`),
  'next-year': phrases(`
    năm sau, năm tới, sang năm`),
  'this-month': phrases(`
    tháng ni, tháng này, kỳ này, hiện nay, hiện tại, bây giờ, tháng hiện tại, đợt này, đến nay,
    tính đến nay, giờ, tới giờ, đến giờ, lúc này, đến hôm nay, tới nay, hôm nay, tính đến hôm nay`),
  'last-month': phrases(`
    tháng trước, kỳ trước, tháng vừa rồi, tháng rồi`),
  month: phrases(`
    tháng, kỳ, quý`),
  title: phrases(`
    chị, anh, cô, chú, bác, ông, bà, đồng chí, đ c, cụ, thầy, cậu, mợ`),
  agency: phrases(`
    sở, sở ta, sở mình, cơ quan, cơ quan mình, toàn sở, cả sở, sở chúng ta, cơ quan ta, nhà mình, bên mình, của sở`),
  director: phrases(`
    giám đốc, giám đốc sở, gđ sở, giám đốc sở là ai, ông giám đốc`),
  same: phrases(`
    giống nhau, bằng nhau, trùng nhau, cùng điểm, cùng hạng, ngang nhau, bằng điểm, trùng`),
  except: phrases(`
    không do, không phải do, không phải, không thuộc, không phải của, ngoài, trừ, ngoại trừ,
    không nằm trong tay, không để`),
  'not-by-score': phrases(`
    không tính bằng điểm, không phải bằng điểm, không phải điểm, không bằng điểm, không ghi điểm,
    không giao điểm, không theo điểm, không đo bằng điểm`),
  'that-person': phrases(`
    anh ấy, chị ấy, ông ấy, bà ấy, đồng chí ấy, đồng chí đó, anh đó, chị đó, người đó, người ấy, vị ấy, vị đó,
    sếp ấy, sếp đó, cô ấy, bác ấy, lãnh đạo đó, lãnh đạo ấy, đồng chí này, anh này, chị này, người này`),
  overall: phrases(`
    xếp hạng chung, hạng chung, tổng điểm, điểm chung, điểm tổng, điểm ddci, hạng ddci, điểm tổng hợp,
    hạng tổng, tổng xếp hạng, xếp hạng ddci, điểm trung bình, trung bình, thứ hạng chung, ddci hạng mấy,
    ddci xếp thứ mấy, ddci mấy điểm, tổng số điểm`),
  meaning: phrases(`
    là gì, nghĩa là gì, là cái gì, viết tắt, viết tắt của, là viết tắt của, có nghĩa là gì, nghĩa là sao`),
};

/** Words that carry no question of their own; they may stand anywhere. */
/** Compounds of which neither half is meant alone: where one half was typed with its marks, the other is known. */
export const compounds: readonly string[] = phrases(`
  hoàn thành, triển khai, vướng mắc, phụ trách, chủ trì, kiến nghị, đề xuất, khó khăn, tiến độ, nhiệm vụ, phối hợp,
  xếp hạng, đơn vị, thực hiện, nguyên nhân, trễ hạn, đúng hạn, quá hạn, tổng hợp, tóm tắt, tình hình, báo cáo, lãnh đạo, kết quả, trả lại, so với`);

export const fillers: readonly string[] = phrases(`
  chừng, độ chừng, họ gì, họ tên, họ và tên, họ là gì, nhân viên,
  lẫn, đọc chậm, đọc chậm thôi, nói chậm, nói chậm thôi, chậm thôi, chậm lại,
    tổng quan, toàn cảnh, khái quát, sơ lược, gặp, xin ý kiến, ý kiến, nữa, cơ mà, hẳn, nhận,
  đây, đấy, thế này,
  cháu, con, bác, hầy, hở, tui, tau, mi, hắn, hè, rứa, ri, nớ, ni, tê, mô, răng, chi, thiệt, ngó, nghe với, coi,
  dzậy, hen, nghen, bển, ổng, bả, vầy, hổng, đó con, nhờ cháu, già, lão, các cháu, mấy cháu, sợ, tìm mãi,
  hồi, dạo, nguyên văn, bắt, bắt phải, buộc, cặp, giấy, bản giấy, buổi, thế nhỉ, thôi thì, thôi, ôi, đứng vai, đóng vai, giữ vai, cộng cả, cộng gộp, cộng hộ, cộng giúp, trời ơi, ừm, à quên, giỏi, đọc,
  nói thật, nghe, thật tình, thật lòng, nói chung, cơ mà, ấy nhỉ, bấy lâu, xưa nay, tổ chức, tiến hành,
  diễn ra, đặt, cạnh, đánh giá, nhận, nộp, chịu, lót tay, trình bày, phàn nàn, thấy bảo, chút nhé,
  cho hỏi, sếp nhắc, anh em, giải trình, tài liệu, chuẩn, của, là, thì, mà, có, được, đc, bị, do, về, cho,
  em, anh, chị, tôi, mình, tao, mày, bạn, bot, ad, xin, hỏi, hỏi chút, hỏi tí, hỏi cái, với, và, hoặc, ở,
  tại, trong, theo, ạ, à, ơi, nhé, nhỉ, nha, nhá, hả, hử, vậy, thế, đấy, đó, này, kia, nào, gì, sao,
  như thế nào, thế nào, ra sao, như nào, dạ, thưa, vâng, ok, oke, ừ, rồi, nữa, luôn, đi, lại, ra, vào,
  giúp, giúp anh, giúp em, giúp chị, giúp tôi, giúp mình, hộ, giùm, dùm, hộ cái, cái, thằng, phần, cần,
  muốn, biết, cần biết, muốn biết, cho biết, xem, xem giúp, tra, tra cứu, tìm, tìm hiểu, nói, nói rõ, báo,
  trả lời, nhắc, nhắc lại, gửi, đưa, cung cấp, thông tin, thông tin về, chi tiết, cụ thể, rõ, rõ hơn,
  chút, tí, tý, năm, lần, đã, đang, sẽ, vẫn, chưa, cũng, chỉ, đều, từng, nhờ, phiền, hiện, hiện nay, ngay,
  bên, phía, việc, làm, thực hiện, triển khai, đạt, giao, được giao, nhiêu, mấy, bao, cả, nhất, lắm, quá,
  thật, thực ra, nhưng, vì, để, khi, lúc, từ, đến, tới, bằng, hay, nếu, sang, qua, trước, sau, mới, vừa,
  vừa rồi, quên, quên mất, không nhớ, nhớ, chưa rõ, không rõ, chưa biết, không biết, đoàn, hội,
  thành phần, số, tên, gọi, gọi là, ý, nghĩa, nhà, ta, chúng ta, chúng tôi, bọn em, bọn mình, tụi em, cơ,
  chứ, ấy, nhanh, gấp, khẩn, ngắn gọn, tóm tắt, đầy đủ, v, z, vs, ak, ah, uh, hic, hihi, haha, tiện, sếp,
  sếp ơi, đồng chí, quý, phải, nên, đâu, theo kế hoạch, trong kế hoạch, tên là, một, hai, ba, cùng, chung,
  riêng, toàn, tỉnh lạng sơn, lạng sơn, tỉnh, cấp sở, ngành, giữa, bảng, đơn vị mình, phòng em, vụ, mảng,
  khoản, chuyện, món, nhóm, hơi, khá, rất, đang có, hiện có, hiện đang, tổng, xong, cuối cùng, trên, dưới,
  giờ, lên, mục, bản, loại, kiểu, kiểu gì, đợt, tháng, ngày, ngồi, thấy, nghe nói, nghe bảo, hình như,
  chắc, chắc là, có lẽ, tưởng, khỏi, đừng, thử, xin phép, kính, kính gửi, nghị, đề nghị, nhân tiện,
  tiện thể, chuẩn bị, họp, sắp, sắp họp, để họp, đi họp, vào họp, chiều nay, sáng nay, sáng mai,
  chiều mai, mai, hôm nay, hôm qua, giao ban, báo cáo, báo cáo sếp, báo cáo anh, lãnh đạo hỏi, sếp hỏi,
  đang họp, phát biểu, ghi, ghi là, viết, in, thực tế, cứ, vẫn còn, toàn là, ông, bà, cô, chú, các anh,
  các chị, anh chị, mọi người, cả nhà, vị, người ta, bảo, kêu, yêu cầu, dùng, đồng thời, ngoài ra, thêm,
  kèm, kèm theo, nốt, luôn thể, a, e, c, m, t, b, r, u, o, j, ng, ntn, trc, lun, nhe, dum, zậy, thui, hem,
  hông, heng, nè, á, ớ, ờ, ủa, thưa anh, thưa chị, đúng, tự, liên quan, liên quan đến, thuộc, nằm trong,
  gọn, dòng, câu, trả lời giúp, kết luận, tham khảo, nắm, nắm được, để nắm, nắm rõ, tình hình, đầu, cuối, cuối năm, cuối tháng, cuối quý, cuối tuần, cuối kỳ,
  bước, mất, hết, nhiều, ít, hơn, nhau, kế hoạch đề ra, so, xét, xét về, tính, tính theo, tính ra,
  nếu tính, ai, phòng, đơn vị, đấy nhỉ, ban, vai, trò, thật ra, chính xác, con số, mức, bao xa, xa, gần,
  xíu, lát, tẹo, kìa, hoài, mãi, suốt, đành, đi nào, giùm cái, cái nhỉ, tìm giúp, vui lòng, làm ơn,
  please, pls, plz, nhắn, gõ, dc, đk`);

/** Subjects that no plan of this kind holds: a question that touches one is refused. */
export const foreign: readonly string[] = phrases(`
  cơ sở hạ tầng, chính sách hỗ trợ, an ninh, nguồn nhân lực, môi trường, thương mại điện tử,
  phát triển con người, hạnh phúc, đổi mới sáng tạo, quản trị, công nghiệp, sản xuất,
  sự tham gia của người dân, cung ứng dịch vụ công, trách nhiệm giải trình, hội nhập, logistics,
  xuất khẩu, nhập khẩu, nông thôn mới, đầu tư, sở kế hoạch và đầu tư, thanh tra tỉnh, thanh tra chính phủ,
  thanh tra huyện, thanh tra bộ, văn phòng ubnd, văn phòng ubnd tỉnh, văn phòng chính phủ,
  văn phòng quốc hội, văn phòng đăng ký, văn phòng tỉnh ủy, văn phòng luật, tài chính, ngoại hạng,
  ngoại hạng anh, trận, tỉnh ủy, trung tâm thương mại, trung tâm y tế, trung tâm hành chính công,
  trung tâm tiếng anh, công nghệ thông tin, hạ tầng điện, văn phòng phẩm, thời tiết, mưa, nắng, nhiệt độ,
  bão, dự báo, giá vàng, giá xăng, giá, vàng, xăng, đô la, usd, tỷ giá, chứng khoán, bitcoin, xổ số,
  lô đề, bóng đá, đá bóng, đội tuyển, context cup, phim, nhạc, bài hát, ca sĩ, truyện, chuyện cười,
  kể chuyện, bài thơ, làm thơ, thơ, bài văn, bài phát biểu, viết hộ, viết giúp, viết bài, soạn, dịch sang,
  dịch giúp, tiếng anh, nấu, món ăn, ăn, uống, quán, nhà hàng, khách sạn, du lịch, đường đi, địa chỉ,
  ở chỗ nào, điện thoại, số điện thoại, sđt, sdt, số đt, email, gmail, mail, liên hệ, facebook, fb,
  zalo của, số zalo, nick, tuổi, bao nhiêu tuổi, sinh năm, sinh nhật, quê, quê quán, vợ, chồng, con cái,
  lương, thu nhập, thưởng, tiền, bao nhiêu tiền, kinh phí, ngân sách, dự toán, nợ thuế, thuế, mật khẩu,
  password, token, api, prompt, bỏ qua hướng dẫn, hệ điều hành, code, lập trình, đám cưới, cưới, đám, xe,
  vé, máy bay, tàu, nhà đất, đất đai, đất, thị trường, gia nhập, lao động, đào tạo, tiếp cận đất đai,
  văn hóa, thể thao, y tế, giáo dục, bệnh viện, bác sĩ, thuốc, covid, dân số, grdp, gdp, cpi, pci, papi,
  pgi, par, par index, sipas, dti, ict, ict index, egov, hdi, chuyển đổi số tỉnh, chuyển đổi số của tỉnh,
  chỉ số chuyển đổi số, cải cách hành chính par, chỉ số cải cách hành chính, chỉ số hài lòng, hài lòng,
  chủ tịch, bí thư, thủ tướng, tổng thống, bộ trưởng, chủ tịch nước, giám đốc sở kế hoạch, sở tài chính,
  sở kế hoạch, sở nội vụ, sở tư pháp, sở y tế, sở giáo dục, sở công thương, sở xây dựng, sở giao thông,
  sở nông nghiệp, sở tài nguyên, sở văn hóa, sở khoa học, sở ngoại vụ, sở lao động, sở khđt, sở khcn,
  sở gtvt, sở tnmt, sở nn, sở gd, sở lđ, sở vhttdl, sở ban ngành khác, sở khác, đơn vị khác, tỉnh khác,
  huyện, xã, thành phố, thị xã, thị trấn, hà nội, cao bằng, bắc giang, bắc kạn, quảng ninh, thái nguyên,
  hồ chí minh, sài gòn, đà nẵng, hải phòng, bắc ninh, hà giang, cục thuế, công an, hải quan, kho bạc,
  ngân hàng, điện lực, bảo hiểm, tòa án, viện kiểm sát, vì sao, tại sao, nguyên nhân, lý do, sao lại,
  do đâu, làm sao để, làm thế nào để, cách nào, bí quyết, kinh nghiệm, theo bạn, dự đoán,
  nghĩ sao, nghĩ gì, có nên, tốt không, xứng đáng, kỷ luật ai, bổ nhiệm, nghỉ phép, nghỉ hưu, ốm,
  giờ làm việc, làm việc từ mấy giờ, thời gian làm việc, họp chiều nay, thời gian họp, phòng họp,
  lịch công tác, lịch nghỉ, nghỉ lễ, nghỉ tết, tết, mấy giờ rồi, mấy giờ tối, ngày mấy âm,
  âm lịch, hôm nay thứ mấy, hôm nay ngày mấy, hôm nay là ngày mấy, hôm nay là thứ mấy, cộng, trừ, nhân,
  chia, bằng mấy, phương trình, căn bậc, iphone, máy tính, wifi, internet, laptop, điện nước, tiền điện,
  mua, bán, thuê, đấu giá, khuyến mãi, con gì, số mấy đẹp, tử vi, cung hoàng đạo, bói, yêu, người yêu,
  ghét, đẹp trai, xinh, kết bạn, hẹn hò, chính trị, chiến tranh, bầu cử, tham nhũng, vụ án, bắt, kiện,
  hợp đồng, luật sư, ly hôn, sổ đỏ, hộ chiếu, căn cước, đăng ký kết hôn, giấy phép lái xe, hỏi ngoài,
  bao nhiêu doanh nghiệp, số doanh nghiệp, mấy doanh nghiệp, bao nhiêu người, mấy người, bao nhiêu cán bộ,
  bao nhiêu nhân viên, biên chế, trưởng phòng là ai, số lượng cán bộ, an ninh trật tự, an toàn thông tin,
  hạ tầng giao thông, phòng cháy, đánh giá cán bộ, lịch sử, địa lý, toán, vật lý, thủ đô`);

/** What people type for short, with what they mean: «cs=chỉ số». Read only where the word stands exactly so. */
export const abbreviations: ReadonlyMap<string, string> = new Map(
  phrases(`
    nnay=năm nay, e=em, bh=bao giờ, s=sao, nhg=những, ng=người, thks=cảm ơn, thanks=cảm ơn, ht=hoàn thành, pđ=phấn đấu,
    nhat=nhất, nao=nào, nhieu=nhiều, duoc=được, diem=điểm,
    trc=trước, vs=với, thág=tháng, thag=tháng, dc=được, răng=sao, chừ=giờ, òi=rồi, gùi=rồi, hem=không, hok=không, hông=không, hong=không, bit=biết, bth=bình thường, j=gì, wa=quá, nhìu=nhiều,
    list=liệt kê, target=chỉ tiêu, support=hỗ trợ, service=dịch vụ, services=dịch vụ,
    business=doanh nghiệp, score=điểm, rank=hạng, ranking=xếp hạng, leader=lãnh đạo, task=nhiệm vụ,
    tasks=nhiệm vụ, boss=sếp, plan=kế hoạch, report=báo cáo, compare=so sánh, team=đơn vị, ko=không,
    k=không, kg=không, khg=không, khong=không, kh0ng=không, pt=phụ trách,
    ptrach=phụ trách, ptr=phụ trách, pgd=phó giám đốc, pgđ=phó giám đốc, bgd=ban giám đốc, bgđ=ban giám đốc, pho=phó, gd=giám đốc,
    ae=anh em, bn=bao nhiêu, bnh=bao nhiêu, bnhieu=bao nhiêu, bnhiu=bao nhiêu, bni=bao nhiêu, nhiu=nhiêu, cs=chỉ số,
    nv=nhiệm vụ, dv=đơn vị, đv=đơn vị, đvị=đơn vị, dvị=đơn vị, cm=chuyên môn, đtb=điểm trung bình, htx=hợp tác xã, dvi=đơn vị, đvi=đơn vị, dn=doanh nghiệp, dng=doanh nghiệp,
    tthc=thủ tục hành chính, cp=chi phí, bc=báo cáo, ph=phối hợp, ct=chỉ tiêu, ctieu=chỉ tiêu,
    ctrì=chủ trì, ctri=chủ trì, ld=lãnh đạo, lđ=lãnh đạo, tg=thời gian, tgian=thời gian, ss=so sánh,
    kq=kết quả, đ=điểm, đc=được, dcg=đồng chí, đchi=đồng chí, dchi=đồng chí, ntn=như thế nào, tn=thế nào,
    nma=nhưng mà, kp=không phải, thg=tháng, qly=quản lý, hd=hướng dẫn, gđ=giám đốc, vtri=vị trí,
    xh=xếp hạng, tq=tổng quát, pb=phòng ban, td=tiến độ, tđ=tiến độ, khhoach=kế hoạch, khoach=kế hoạch,
    lm=làm, lsao=làm sao, tke=thống kê, vmac=vướng mắc, ptdn=phát triển doanh nghiệp, đg=đang, ns=nói,
    bt=biết, bít=biết, mún=muốn, gj=gì, zi=gì, ji=gì, cx=cũng, nhìu=nhiều, nhju=nhiều, r=rồi,
    ndung=nội dung, mtieu=mục tiêu, hnay=hôm nay, mn=mọi người, qđ=quyết định, tốp=top, ktra=kiểm tra, hs=hồ sơ, kn=kiến nghị, ykien=ý kiến, vp=văn phòng, lq=liên quan, đm=đầu mối`).map(
    (entry) => entry.split('=') as [string, string],
  ),
);
