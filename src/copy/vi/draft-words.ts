/** How far a draft is, of so many tasks. */
interface Far {
  owed: number;
  answered: number;
}

/** Whether all is answered, and only waits to be sent. */
export const isReadyToSend = ({ owed, answered }: Far): boolean => owed > 0 && answered === owed;

/** «đã đủ 6/6 nhiệm vụ, chỉ còn gửi», «đã trả lời 4/6 nhiệm vụ, chưa gửi»: wherever a draft is told of. */
export const draftWords = (far: Far): string =>
  isReadyToSend(far)
    ? `đã đủ ${far.owed}/${far.owed} nhiệm vụ, chỉ còn gửi`
    : `đã trả lời ${far.answered}/${far.owed} nhiệm vụ, chưa gửi`;

/** What goes on with it. */
export const goOnLabel = (far: Far): string => (isReadyToSend(far) ? 'Xem lại rồi gửi' : 'Báo cáo tiếp');
