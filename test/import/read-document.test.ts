import { readFileSync } from 'node:fs';
import excel from 'exceljs';
import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, Refusal } from '../../src/documents/import/blocks.ts';
import { readDocument } from '../../src/documents/import/read-document.ts';
import {
  docxOf,
  docxOfText,
  numbered,
  paragraph,
  protectedDocument,
  table,
  textBox,
  withParts,
} from './made-documents.ts';

const blocksOf = async (bytes: Uint8Array, name = 'ke-hoach.docx'): Promise<Block[]> => {
  const reading = await readDocument(bytes, name);
  if (reading.type === 'refused') throw new Error(`refused: ${reading.why}`);
  return reading.blocks;
};

const whyNot = async (bytes: Uint8Array, name = 'ke-hoach.docx'): Promise<Refusal | 'read'> => {
  const reading = await readDocument(bytes, name);
  return reading.type === 'refused' ? reading.why : 'read';
};

const texts = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [`${block.numbering === null ? '' : `${block.numbering.label} `}${block.text}`]
      : block.rows.map(({ cells }) => cells.join(' | ')),
  );

let small: Buffer;
beforeAll(async () => {
  small = await docxOfText('KẾ HOẠCH\nNâng cao chỉ số');
});

describe('a .docx', () => {
  test('has its paragraphs in order, each with its place', async () => {
    expect(await blocksOf(small)).toEqual([
      { type: 'paragraph', text: 'KẾ HOẠCH', numbering: null, place: { type: 'paragraph', number: 1 } },
      {
        type: 'paragraph',
        text: 'Nâng cao chỉ số',
        numbering: null,
        place: { type: 'paragraph', number: 2 },
      },
    ]);
  });

  test('keeps its automatic numbers and bullets', async () => {
    const bytes = await docxOf(
      numbered('Duy trì', 0),
      numbered('Chỉ số A', 1),
      numbered('Việc một', 2),
      numbered('Việc nhỏ', 3),
      numbered('Chỉ số B', 1),
      numbered('Cải thiện', 0),
      numbered('Chỉ số C', 1),
    );
    expect(texts(await blocksOf(bytes))).toEqual([
      '1. Duy trì',
      '1.1. Chỉ số A',
      '- Việc một',
      '+ Việc nhỏ',
      '1.2. Chỉ số B',
      '2. Cải thiện',
      '2.1. Chỉ số C',
    ]);
  });

  test('gives back what stands in text boxes, once, behind the paragraph that holds them', async () => {
    const bytes = await docxOf(paragraph('Trước'), textBox('Trong hộp', 'Dòng hai'), paragraph('Sau'));
    expect(texts(await blocksOf(bytes))).toEqual(['Trước', 'Trong hộp', 'Dòng hai', 'Sau']);
  });

  test('reads a box of a newer word processor, with its older twin, once', async () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>Trong hộp</w:t></w:r></w:p></w:txbxContent>';
    const paragraphWithBox = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const zip = await JSZip.loadAsync(small);
    const document = await zip.file('word/document.xml')!.async('string');
    const bytes = await withParts(small, {
      'word/document.xml': document.replace('</w:body>', `${paragraphWithBox}</w:body>`),
    });
    expect(texts(await blocksOf(bytes))).toEqual(['KẾ HOẠCH', 'Nâng cao chỉ số', 'Trong hộp']);
  });

  test('composes decomposed letters', async () => {
    const bytes = await docxOfText('Tính minh bạch'.normalize('NFD'));
    expect(texts(await blocksOf(bytes))).toEqual(['Tính minh bạch']);
  });

  test('spreads merged cells out', async () => {
    const bytes = await docxOf(
      table(
        ['TT', 'Chỉ số', { text: 'Kết quả năm 2025', across: 2 }],
        ['1', { text: 'A', down: 'begins' }, '7,5', '3'],
        ['2', { text: '', down: 'goes-on' }, '8,0', '2'],
      ),
    );
    expect(texts(await blocksOf(bytes))).toEqual([
      'TT | Chỉ số | Kết quả năm 2025 | Kết quả năm 2025',
      '1 | A | 7,5 | 3',
      '2 | A | 8,0 | 2',
    ]);
  });

  test('names the rows of its tables by table and row', async () => {
    const [, second] = await blocksOf(await docxOf(table(['a', 'b']), paragraph('x'), table(['c'], ['d'])));
    const blocks = await blocksOf(await docxOf(table(['a', 'b']), paragraph('x'), table(['c'], ['d'])));
    expect(second).toMatchObject({ place: { type: 'paragraph', number: 1 } });
    expect(blocks.at(-1)).toMatchObject({
      rows: [{ place: { type: 'row', table: 2, row: 1 } }, { place: { type: 'row', table: 2, row: 2 } }],
    });
  });

  test('is known by what it holds, not by its name', async () => {
    expect(await whyNot(small, 'ghi-chu.txt')).toBe('read');
  });
});

describe('an .xlsx', () => {
  const workbook = async (fill: (sheet: excel.Worksheet, book: excel.Workbook) => void): Promise<Buffer> => {
    const book = new excel.Workbook();
    fill(book.addWorksheet('Kế hoạch'), book);
    return Buffer.from(await book.xlsx.writeBuffer());
  };

  test('has the rows of its sheets, merged cells spread out, dates as officials write them', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['TT', 'Nhiệm vụ', 'Thời gian']);
      sheet.addRow([1, { richText: [{ text: 'Rà ' }, { text: 'soát' }] }, new Date(Date.UTC(2026, 5, 30))]);
      sheet.addRow([2, { formula: '"a"&"b"', result: 'ab' }, null]);
      sheet.mergeCells('C2:C3');
    });
    expect(texts(await blocksOf(bytes, 'ke-hoach.xlsx'))).toEqual([
      'TT | Nhiệm vụ | Thời gian',
      '1 | Rà soát | 30/06/2026',
      '2 | ab | 30/06/2026',
    ]);
  });

  test('keeps hidden sheets out', async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.addRow(['Thấy']);
      const hidden = book.addWorksheet('Năm trước', { state: 'hidden' });
      hidden.addRow(['Không thấy']);
    });
    expect(texts(await blocksOf(bytes, 'ke-hoach.xlsx'))).toEqual(['Thấy']);
  });

  describe('with notes at its cells', () => {
    const noted = (): Promise<Buffer> =>
      workbook((sheet) => {
        sheet.addRow(['TT', 'Nhiệm vụ', 'Thời hạn']);
        sheet.addRow([1, { text: 'Rà soát', hyperlink: 'https://example.com' }, '30/6/2026']);
        sheet.getCell('C2').note = 'Giám đốc nhắc: xong trước 15/5/2026';
      });
    const shown = [
      'TT | Nhiệm vụ | Thời hạn',
      '1 | Rà soát | 30/6/2026',
      'C2: Giám đốc nhắc: xong trước 15/5/2026',
    ];

    test('is read, and the notes stand behind the rows', async () => {
      expect(texts(await blocksOf(await noted(), 'ke-hoach.xlsx'))).toEqual(shown);
    });

    test('named as other programs name them, it is read as well', async () => {
      const zip = await JSZip.loadAsync(await noted());
      const rels = 'xl/worksheets/_rels/sheet1.xml.rels';
      const [relations, notes] = await Promise.all(
        [rels, 'xl/comments1.xml'].map((name) => zip.file(name)!.async('string')),
      );
      const bytes = await withParts(await noted(), {
        'xl/comments1.xml': null,
        'xl/comments/comment1.xml': notes!,
        [rels]: relations!.replace(/Target="[^"]*comments1\.xml"/, 'Target="/xl/comments/comment1.xml"'),
      });
      expect(texts(await blocksOf(bytes, 'ke-hoach.xlsx'))).toEqual(shown);
    });

    test('without the part that a sheet refers to, it is read without its notes', async () => {
      const bytes = await withParts(await noted(), { 'xl/comments1.xml': null });
      expect(texts(await blocksOf(bytes, 'ke-hoach.xlsx'))).toEqual(shown.slice(0, 2));
    });

    test('those of a hidden sheet stay out with it', async () => {
      const bytes = await workbook((sheet, book) => {
        sheet.addRow(['Thấy']);
        const hidden = book.addWorksheet('Năm trước', { state: 'hidden' });
        hidden.addRow(['Không thấy']);
        hidden.getCell('A1').note = 'Cũng không thấy';
      });
      expect(texts(await blocksOf(bytes, 'ke-hoach.xlsx'))).toEqual(['Thấy']);
    });
  });

  test('that merges a million cells is not let at the library', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['A']);
      sheet.mergeCells('A1:B2');
    });
    const zip = await JSZip.loadAsync(bytes);
    const sheet = await zip.file('xl/worksheets/sheet1.xml')!.async('string');
    const hostile = await withParts(bytes, {
      'xl/worksheets/sheet1.xml': sheet.replace('<mergeCell ref="A1:B2"', '<mergeCell ref="A1:XFD1048576"'),
    });
    expect(await whyNot(hostile, 'ke-hoach.xlsx')).toBe('bomb');
  });
});

describe('a text', () => {
  test.each([
    ['UTF-8', Buffer.from('KẾ HOẠCH\n\n- Một', 'utf8')],
    ['UTF-8 with its mark', Buffer.from('\ufeffKẾ HOẠCH\n\n- Một', 'utf8')],
    ['UTF-16', Buffer.from('\ufeffKẾ HOẠCH\n\n- Một', 'utf16le')],
    ['lines of Windows', Buffer.from('KẾ HOẠCH\r\n\r\n- Một', 'utf8')],
  ])('in %s has its lines', async (_, bytes) => {
    expect(texts(await blocksOf(bytes, 'ke-hoach.txt'))).toEqual(['KẾ HOẠCH', '- Một']);
  });

  test('joins a sentence that was wrapped, and takes off the stars of bold words', async () => {
    const bytes = Buffer.from('Nâng cao chất lượng\nphục vụ.\n\n**KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC**');
    expect(texts(await blocksOf(bytes, 'a.txt'))).toEqual([
      'Nâng cao chất lượng phục vụ.',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
    ]);
  });
});

describe('what is refused, each for its own reason', () => {
  test('an empty file', async () => expect(await whyNot(Buffer.alloc(0))).toBe('empty'));

  test('10 MB', async () => {
    expect(await whyNot(Buffer.alloc(10_000_000, 'a'), 'a.txt')).toBe('too-large');
  });

  test('500 pages by breaks, by what the word processor counted, by their words', async () => {
    const pages = Array.from({ length: 500 }, (_, at) => paragraph(`Trang ${at}`));
    const zip = await JSZip.loadAsync(await docxOf(...pages));
    const document = await zip.file('word/document.xml')!.async('string');
    const broken = await withParts(small, {
      'word/document.xml': document.replaceAll('</w:p>', '<w:r><w:br w:type="page"/></w:r></w:p>'),
    });
    expect(await whyNot(broken)).toBe('too-long');
    const counted = await withParts(small, {
      'docProps/app.xml': '<Properties><Pages>500</Pages></Properties>',
    });
    expect(await whyNot(counted)).toBe('too-long');
    expect(await whyNot(Buffer.from(`${'Một dòng của văn bản dài.\n'.repeat(40_000)}`), 'a.txt')).toBe(
      'too-long',
    );
  });

  test('a zip whose directory says more than is sensible, before anything is unpacked', async () => {
    const bomb = await withParts(small, { 'word/media/a.bin': Buffer.alloc(101_000_000) });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await whyNot(bomb)).toBe('bomb');
  });

  test('a zip whose directory says less than it holds', async () => {
    const name = 'word/document.xml';
    const big = await withParts(small, { [name]: Buffer.from(`<a>${'b'.repeat(3_000_000)}</a>`) });
    // The size unpacked stands in the directory 24 bytes behind a signature, and in the local header 22 behind its own.
    const lying = Buffer.from(big);
    for (
      let at = lying.indexOf('PK\u0001\u0002', 0, 'latin1');
      at >= 0;
      at = lying.indexOf('PK\u0001\u0002', at + 4, 'latin1')
    )
      if (lying.toString('latin1', at + 46, at + 46 + name.length) === name)
        lying.writeUInt32LE(1000, at + 24);
    expect(await whyNot(lying)).toBe('bomb');
  });

  test('macros, by their part, their type and their name', async () => {
    expect(await whyNot(await withParts(small, { 'word/vbaProject.bin': 'x' }))).toBe('macros');
    const zip = await JSZip.loadAsync(small);
    const types = await zip.file('[Content_Types].xml')!.async('string');
    const enabled = types.replaceAll(
      'officedocument.wordprocessingml.document.main',
      'ms-word.document.macroEnabled.main',
    );
    expect(enabled).not.toBe(types);
    expect(await whyNot(await withParts(small, { '[Content_Types].xml': enabled }))).toBe('macros');
    expect(await whyNot(small, 'ke-hoach.docm')).toBe('macros');
  });

  test('a password, and the Office of old', async () => {
    expect(await whyNot(protectedDocument())).toBe('password');
    const old = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(512),
    ]);
    expect(await whyNot(old, 'ke-hoach.doc')).toBe('old-office');
  });

  test('a broken archive, a part that is missing, XML that is none', async () => {
    expect(await whyNot(small.subarray(0, small.length >> 1))).toBe('broken');
    expect(await whyNot(await withParts(small, { 'word/document.xml': null }))).toBe('broken');
    expect(await whyNot(await withParts(small, { 'word/document.xml': '<w:document><w:body>' }))).toBe(
      'broken',
    );
    expect(await whyNot(Buffer.from('không phải tệp Word'), 'ke-hoach.docx')).toBe('broken');
  });

  test('a scanned PDF and one with words', async () => {
    expect(await whyNot(Buffer.from('%PDF-1.4\n<< /Subtype /Image >>'), 'a.pdf')).toBe('scanned-pdf');
    expect(await whyNot(Buffer.from('%PDF-1.4\n<< /Type /Font >> << /Subtype /Image >>'), 'a.pdf')).toBe(
      'pdf',
    );
  });

  test('a picture, another kind of file, another kind of zip, a document without words', async () => {
    expect(await whyNot(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), 'a.jpg')).toBe('picture');
    expect(await whyNot(Buffer.from([0, 1, 2, 3, 0, 0, 9, 200, 255]), 'a.bin')).toBe('other-kind');
    const zip = new JSZip();
    zip.file('a.txt', 'a');
    expect(await whyNot(await zip.generateAsync({ type: 'nodebuffer' }), 'a.zip')).toBe('other-kind');
    expect(await whyNot(await docxOf(paragraph('')))).toBe('no-text');
  });

  test('declared entities, which would grow or read another file', async () => {
    const secret = new URL('../../package.json', import.meta.url).pathname;
    expect(readFileSync(secret, 'utf8')).toContain('ddci-bot');
    const zip = await JSZip.loadAsync(small);
    const document = await zip.file('word/document.xml')!.async('string');
    const hostile = document
      .replace(/^(<\?xml[^>]*\?>)?/, `$1<!DOCTYPE x [<!ENTITY e SYSTEM "file://${secret}">]>`)
      .replace('KẾ HOẠCH', '&e;');
    expect(await whyNot(await withParts(small, { 'word/document.xml': hostile }))).toBe('unsafe');
  });
});
