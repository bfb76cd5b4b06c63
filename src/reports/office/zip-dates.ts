import type { CalendarDate } from "../../document/calendar-date.ts";

const endOfDirectory = 0x06054b50;

/**
 * Sets the time of every entry of a zip to the midnight with which a day begins, so that the same workbook has the same
 * bytes. Offsets are those of APPNOTE.TXT of PKWARE, 4.3.7, 4.3.12 and 4.3.16; the zip has no comment and no zip64.
 */
export function datedZip(zip: Uint8Array, day: CalendarDate): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory) throw new Error("not a zip without a comment");
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const local = view.getUint32(entry + 42, true);
    for (const at of [entry + 12, local + 10]) {
      view.setUint16(at, 0, true);
      view.setUint16(at + 2, dosDate(day), true);
    }
    const lengths = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += lengths.reduce((sum, length) => sum + length, 46);
  }
  return bytes;
}

/** The years of a zip are 1980 to 2107. */
function dosDate(date: CalendarDate): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  if (year < 1980 || year > 2107) return (1 << 5) | 1;
  return ((year - 1980) << 9) | (month << 5) | day;
}
