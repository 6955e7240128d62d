import type { Org } from '../../core/people/org.ts';
import type { Doubt, Draft, UnitDraft } from '../../core/plan/draft.ts';
import { unitKey } from '../../core/plan/draft-names.ts';
import { unitsNamed } from '../../core/plan/missing.ts';
import { escaped } from '../../core/text/escaped.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import type { Building } from './building.ts';

/** Who is the agency's own and who is not: what the kind in a name says alone is asked, since whoever is outside is never reminded. */

type OwnOrOutside = Extract<Doubt, { type: 'own-or-outside' }>;

/** Kinds of bodies that an agency has itself, and others have as well. */
const ownKind =
  /^(?:van phong|trung tam|ban|tram|hat|chi cuc|thanh tra|doi|vien|quy|truong|to|benh vien|nha|bao tang|thu vien|cang vu|don vi)(?= )/;

/** Those whose name says whose they are: of the province, of the party, of the State above. */
const surelyOthers =
  /^(?:van phong (?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|doan dai bieu|tinh uy|huyen uy|thanh uy|chinh phu|quoc hoi)|thanh tra (?:tinh|chinh phu|nha nuoc)|ban (?:tuyen giao|to chuc|dan van|noi chinh|thuong vu|chap hanh|dan toc)|truong (?:dai hoc|cao dang|cac|thon|ban)|vien kiem sat|truong (?:thon|ban|xom|ap|khu))\b/;

const ofGovernment = /^(?:van phong|thanh tra) (?:ubnd|uy ban nhan dan|hdnd|tinh|huyen)\b/;

const level = / (tinh|thanh pho|huyen|quan|thi xa|xa|phuong|dac khu|thi tran|trung uong|khu vuc(?: \d+)?)$/;

/** Of which level an agency is; '' of a department, a board or a branch. */
const levelOf = (agency: string): string =>
  /^(?:ubnd|uy ban nhan dan)\s.*?\b(tinh|huyen|xa|phuong|dac khu|thi xa|thanh pho)\b/.exec(
    foldInPlace(agency),
  )?.[1] ?? '';

/** «Trung tâm Công nghệ số (Sở KH&CN)», «… thuộc Sở Y tế»: whose a body is, as the paper writes it behind its name. */
function ownerIn(name: string, text: string, agency: string): string | null {
  const said = new RegExp(
    `${escaped(name)}\\s*(?:\\(\\s*(?:thuộc\\s+|trực thuộc\\s+|của\\s+)?|(?:trực )?thuộc\\s+|của\\s+)((?:Sở|UBND|Ủy ban|Bộ(?!\\s+phận)|Cục|Công an|Ban|Chi cục|Tỉnh|Huyện|Liên minh|Hội)(?:\\s+[\\p{L}&\\d]+){1,8})`,
    'iu',
  ).exec(text)?.[1];
  if (said === undefined) return null;
  const [own, whose] = [unitKey(agency), unitKey(said)];
  const isOwn =
    own.startsWith(whose) ||
    whose.startsWith(own) ||
    /^(?:so|ban|ubnd)(?: (?:chu tri|phoi hop|va))?$/.test(whose);
  return isOwn ? null : said;
}

/** What nobody can tell of a body by its name alone. */
function isUnsure({ name, type }: UnitDraft, agency: string, text: string): boolean {
  const folded = foldInPlace(name).trim();
  // The province's own office is another's to a department; where the paper does not tell whose it is, nobody can say.
  if (type === 'outside')
    return (
      ownKind.test(folded) && (!surelyOthers.test(folded) || (agency === '' && ofGovernment.test(folded)))
    );
  if (folded.startsWith('so ')) return name.length > 80;
  const own = levelOf(agency);
  const named = level.exec(folded)?.[1];
  // A department's «… tỉnh» may be the province's as well as its own.
  const isOfOther = named !== undefined && named !== own;
  // A board is the province's own as a rule, and may be the Government's.
  const isBoard = /^(?:bql|ban quan ly) /.test(folded) && /^(?:tinh|thanh pho)$/.test(own);
  return isOfOther || isBoard || name.length > 80 || ownerIn(name, text, agency) !== null;
}

const asked = (units: readonly UnitDraft[], isOutside: boolean, draft: Draft): OwnOrOutside => ({
  type: 'own-or-outside',
  unit: units[0]!.id,
  units: units.map(({ id }) => id),
  name: units.map(({ name }) => name).join('; '),
  isOutside,
  place: draft.indices[0]?.place ?? { type: 'paragraph', number: 1 },
  path: '',
  source: units.map(({ name }) => name).join('; '),
});

/** Others that lead this share of the indices may be the agency's own, all of them. */
const leadMost = 0.5;
const fewest = 3;

/** Where others lead most of a paper's indices, whose plan it is was read wrongly, or it is one for all of them. */
function leadingOthers({ indices, units }: Draft): UnitDraft[] {
  const leads = indices.flatMap(({ leadUnit }) => units.find(({ id }) => id === leadUnit) ?? []);
  const others = leads.filter(({ type }) => type === 'outside');
  return leads.length >= fewest && others.length > leads.length * leadMost ? [...new Set(others)] : [];
}

/** Several at once, or a government of another level: nobody takes them for a unit of the agency's own. */
const surelyNone = /^(?:cac|toan|tat ca|moi|nhung)\s|^(?:ubnd|uy ban nhan dan|hdnd)\s/;
/** The State's branches beside a government, which every plan of one gives work to. */
const besideGovernment =
  /^(?:cong an|ban chi huy|bo chi huy|thue|chi cuc thue|(?:cuc |chi cuc )?thong ke|kho bac|hai quan)\b/;
/** More of them are asked together. */
const mostAlone = 3;

/** Others that owe work, or lead an index: of which the bot would remind nobody, so that whose they are is asked. */
function owingOthers({ agency, indices, units }: Draft, isAsked: (unit: UnitDraft) => boolean): UnitDraft[] {
  const isGovernment = levelOf(agency.name) !== '';
  const owing = new Set(
    indices.flatMap(({ leadUnit, tasks }) => [leadUnit, ...tasks.flatMap(({ owners }) => owners ?? [])]),
  );
  return units.filter(
    (unit) =>
      unit.type === 'outside' &&
      owing.has(unit.id) &&
      !surelyNone.test(foldInPlace(unit.name)) &&
      !(isGovernment && besideGovernment.test(foldInPlace(unit.name))) &&
      !isAsked(unit),
  );
}

/** Asks whose bodies are, of which the kind in their names is all that says it. @param text all of the paper */
export function ownOrOutside(
  { listed }: Building,
  draft: Draft,
  org: Org | undefined,
  text: string,
): OwnOrOutside[] {
  const named = unitsNamed(draft);
  const isOfOrg = (id: string): boolean => org?.units.some((unit) => unit.id === id) === true;
  const inWords = foldInPlace(text);
  const leading = leadingOthers(draft);
  const unsure = draft.units.filter(
    (unit) =>
      unit.type !== 'group' &&
      !leading.includes(unit) &&
      !isOfOrg(unit.id) &&
      !listed.has(unit.id) &&
      (named.has(unit.id) || inWords.includes(foldInPlace(unit.name))) &&
      isUnsure(unit, draft.agency.name, text),
  );
  const owing = owingOthers(
    draft,
    (unit) => leading.includes(unit) || unsure.includes(unit) || isOfOrg(unit.id),
  );
  return [
    ...(leading.length === 0 ? [] : [asked(leading, true, draft)]),
    ...(owing.length > mostAlone
      ? [asked(owing, true, draft)]
      : owing.map((unit) => asked([unit], true, draft))),
    ...unsure.map((unit) => asked([unit], unit.type === 'outside', draft)),
  ];
}
