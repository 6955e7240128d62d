import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { writeWhole } from '../../kit/write-durably.ts';

/** What lies in an archive: a file of the disk, or bytes that are there; its moment in epoch ms. */
export type Archived = { name: string; at: number } & ({ path: string } | { bytes: Uint8Array });

/** A zip keeps no time zone: what it is to show is written as if it were UTC. */
const vietNamOffsetMs = 7 * 3_600_000;

/** So much of a file is held at once. */
const heldBytes = 256 * 1024;

/** Names are UTF-8 (PKWARE's APPNOTE 4.4.4, bit 11). */
const utf8 = 0x0800;
/** Version 2.0 of the format, and on the writer's side Unix, so that names are taken as they are. */
const version = 20;
const byUnix = 0x0300 | version;
/** A plain file that its owner may write and everybody read. */
const plainFile = 0o100644;

interface Written {
  name: Buffer;
  at: number;
  offset: number;
  crc: number;
  bytes: number;
}

/** A moment as MS-DOS writes it, in two parts: to two seconds, since 1980. */
function dosTime(atMs: number): { time: number; day: number } {
  const shown = new Date(Math.max(atMs + vietNamOffsetMs, Date.UTC(1980, 0, 1)));
  return {
    time: (shown.getUTCHours() << 11) | (shown.getUTCMinutes() << 5) | (shown.getUTCSeconds() >> 1),
    day: ((shown.getUTCFullYear() - 1980) << 9) | ((shown.getUTCMonth() + 1) << 5) | shown.getUTCDate(),
  };
}

/** What heads a file and its line of the directory alike (APPNOTE 4.3.7, 4.3.12): from the version that reads it to its name's length. */
function commonFields({ name, at, crc, bytes }: Written): Buffer {
  const fields = Buffer.alloc(26);
  const { time, day } = dosTime(at);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(utf8, 2);
  // Stored as it is: photos and documents do not grow smaller.
  fields.writeUInt16LE(0, 4);
  fields.writeUInt16LE(time, 6);
  fields.writeUInt16LE(day, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(bytes, 14);
  fields.writeUInt32LE(bytes, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

const headOf = (file: Written): Buffer =>
  Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), commonFields(file), file.name]);

/** A file's line in the directory. */
function lineOf(file: Written): Buffer {
  const begin = Buffer.alloc(6);
  begin.write('PK\x01\x02', 'latin1');
  begin.writeUInt16LE(byUnix, 4);
  // Comment, number of the disk, kind; then rights, and where the file begins.
  const end = Buffer.alloc(16);
  end.writeUInt32LE(plainFile * 0x10000, 8);
  end.writeUInt32LE(file.offset, 12);
  return Buffer.concat([begin, commonFields(file), end.subarray(2), file.name]);
}

/** What ends an archive (APPNOTE 4.3.16). */
function endOf(count: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** Copies a file of the disk to a place of the archive. @returns its length and its check sum */
async function copyFile(
  path: string,
  to: FileHandle,
  begin: number,
  held: Buffer,
): Promise<{ bytes: number; crc: number }> {
  const from = await open(path, 'r');
  try {
    let crc = 0;
    let bytes = 0;
    for (;;) {
      const { bytesRead } = await from.read(held, 0, held.length, bytes);
      if (bytesRead === 0) return { bytes, crc };
      const piece = held.subarray(0, bytesRead);
      crc = crc32(piece, crc);
      await writeWhole(to, piece, begin + bytes);
      bytes += bytesRead;
    }
  } finally {
    await from.close();
  }
}

/**
 * Writes a zip from disk to disk, without holding more than a piece of a file: what heads a file is written when its length
 * and check sum are known. By hand, since libraries that write zips hold a file, or leave its head for later, which not
 * every program reads. Of at most 65,535 files and 4 GB: no Zip64.
 * @param path where it is written
 * @param onFile hears of each file of the disk that is in it
 * @throws whatever the disk says, of a file that is gone too
 */
export async function writeArchive(
  path: string,
  entries: readonly Archived[],
  onFile: () => void,
): Promise<void> {
  const held = Buffer.allocUnsafe(heldBytes);
  const files: Written[] = [];
  const handle = await open(path, 'w', 0o600);
  try {
    let offset = 0;
    for (const { name, at, ...content } of entries) {
      const file: Written = { name: Buffer.from(name), at, offset, crc: 0, bytes: 0 };
      const begin = offset + headOf(file).length;
      if ('bytes' in content) {
        await writeWhole(handle, content.bytes, begin);
        Object.assign(file, { bytes: content.bytes.length, crc: crc32(content.bytes) });
      } else {
        Object.assign(file, await copyFile(content.path, handle, begin, held));
        onFile();
      }
      await writeWhole(handle, headOf(file), offset);
      offset = begin + file.bytes;
      files.push(file);
    }
    const directory = Buffer.concat(files.map(lineOf));
    await writeWhole(
      handle,
      Buffer.concat([directory, endOf(files.length, directory.length, offset)]),
      offset,
    );
    await handle.sync();
  } finally {
    await handle.close();
  }
}
