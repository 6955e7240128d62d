import { fold } from '../text/fold.ts';
import type { AskContext } from './answer.ts';
import { carriedBy, namesATask, namesIndex } from './carried-on.ts';
import type { Named } from './covers.ts';
import type { Clause } from './several.ts';

/** «bao nhiêu doanh nghiệp dự»: what is counted is counted in what was named before. */
const countsWhat = /^(?:(?:va|roi|co|thi|the|ma|da|duoc) )*(?:bao nhieu|may) /;
const ofReporting = /(?:^| )(?:nop|gui|bao cao|bc|ky|khoa|chot|don vi|phong|ai)(?= |$)/;
const asksWhose =
  /(?:^| )(?:ai|phu trach|chu tri|phoi hop|lanh dao|dong chi|sep|don vi|phong|ben|nguoi)(?= |$)/;
/** «mấy chỉ số của chị …», «trong đó …» before what is asked among them. */
const asksAmong =
  /^(?:trong|trg|ngoai) (?:so )?(?:may|bao nhieu) |^(?:may (?!\S+ (?:khong|chua)$)(?!.*\b(?:nao|gi|bao nhieu|ai)\b))|\btrong (?:do|day|so do)\b/;

/** What a question names by itself. */
export function namedBy({ alone }: Clause, context: AskContext): Named {
  const { names, indices, period } = carriedBy(alone, context);
  const said = fold(alone).trim();
  return {
    index: namesIndex(alone, context),
    task: !countsWhat.test(said) && namesATask(alone, context),
    unit: names !== indices,
    month: period !== '',
    whose: asksWhose.test(said),
    sending: ofReporting.test(said),
    among: asksAmong.test(said),
  };
}
