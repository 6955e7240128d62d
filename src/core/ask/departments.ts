/** A department that provinces have. */
export interface Department {
  /** Its name behind «Sở». */
  name: string;
  /** Letters that stand for it behind «sở». */
  letters: readonly string[];
  /** Those of two letters that are no word behind «so» either, «số» without its marks («so ct» is a number of something). */
  clear?: string;
}

/** Departments that provinces have, before and since the mergers of 2025, as they are written out, with the letters they go by. */
export const departments: readonly Department[] = [
  { name: 'nội vụ', letters: ['nv'], clear: 'nv' },
  { name: 'tài chính', letters: ['tc'], clear: 'tc' },
  { name: 'xây dựng', letters: ['xd'], clear: 'xd' },
  { name: 'y tế', letters: ['yt'] },
  { name: 'giáo dục và đào tạo', letters: ['gdđt', 'gd đt', 'gd'] },
  { name: 'công thương', letters: ['ct'] },
  { name: 'nông nghiệp và môi trường', letters: ['nnmt', 'nn mt'] },
  { name: 'nông nghiệp và phát triển nông thôn', letters: ['nnptnt', 'nn ptnt', 'nn'], clear: 'nn' },
  { name: 'tư pháp', letters: ['tp'], clear: 'tp' },
  { name: 'kế hoạch và đầu tư', letters: ['khđt', 'kh đt'] },
  { name: 'giao thông vận tải', letters: ['gtvt'] },
  { name: 'ngoại vụ', letters: ['ngv'] },
  { name: 'văn hóa, thể thao và du lịch', letters: ['vhttdl', 'vh tt dl', 'vhtt dl'] },
  { name: 'văn hóa và thể thao', letters: ['vhtt'] },
  { name: 'du lịch', letters: ['dl'] },
  { name: 'tài nguyên và môi trường', letters: ['tnmt', 'tn mt'] },
  { name: 'khoa học và công nghệ', letters: ['khcn', 'kh cn'] },
  { name: 'lao động - thương binh và xã hội', letters: ['lđtbxh', 'lđ tbxh', 'lđtb xh'] },
  { name: 'thông tin và truyền thông', letters: ['tttt', 'tt tt'] },
  { name: 'dân tộc và tôn giáo', letters: ['dttg', 'dt tg'] },
];
