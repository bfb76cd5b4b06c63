import { inflateSync } from "node:zlib";

/** What a PDF of ours says, in the order in which it is set: the letters that the glyphs stand for, a line each. */
export function pdfText(pdf: Uint8Array): string {
  const objects = objectsOf(pdf);
  const names = /\/Font <<\s*([\s\S]*?)>>/.exec([...objects.values()].join("\n"))?.[1] ?? "";
  const fonts = new Map(
    [...names.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id)) ?? "")?.[1];
      return [name, lettersIn(objects.get(Number(map)) ?? "")];
    }),
  );
  const lines: string[] = [];
  for (const content of [...objects.values()].filter((each) => each.includes(" Tf"))) {
    let letters: readonly string[] = [];
    for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g))
      if (font !== undefined) letters = fonts.get(font) ?? [];
      else lines.push(shownIn(shown ?? "", letters));
  }
  return lines.join("\n");
}

/** The elements of the structure of a PDF of ours, in order. */
export function pdfShape(pdf: Uint8Array): readonly string[] {
  return [...objectsOf(pdf)]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([, text]) => /^<<\n\/S \/(\w+)\n/.exec(text)?.[1] ?? []);
}

/** The pages of a PDF of ours. */
export function pdfPages(pdf: Uint8Array): number {
  return [...objectsOf(pdf).values()].filter((each) => /\/Type \/Page\n/.test(each)).length;
}

/** The objects of a PDF by number, with what is packed in them. */
function objectsOf(pdf: Uint8Array): ReadonlyMap<number, string> {
  const raw = Buffer.from(pdf).toString("latin1");
  const found = [...raw.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)];
  return new Map(found.map(([, id, text = ""]) => [Number(id), unpacked(text)]));
}

function unpacked(text: string): string {
  const [, head = "", body] = /^([\s\S]*?)\nstream\n([\s\S]*)\nendstream$/.exec(text) ?? [];
  if (body === undefined) return text;
  if (!head.includes("/FlateDecode")) return `${head}\n${body}`;
  return `${head}\n${inflateSync(Buffer.from(body, "latin1")).toString("latin1")}`;
}

/** The letters of the glyphs, by number. */
function lettersIn(map: string): readonly string[] {
  const letters: string[] = [];
  for (const [, first = "", list = ""] of map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g))
    [...list.matchAll(/<([\w\s]*)>/g)].forEach(([, units = ""], at) => {
      const codes = units.replaceAll(/\s/g, "").match(/.{4}/g) ?? [];
      letters[parseInt(first, 16) + at] = String.fromCharCode(...codes.map((each) => parseInt(each, 16)));
    });
  return letters;
}

function shownIn(shown: string, letters: readonly string[]): string {
  const glyphs = [...shown.matchAll(/<(\w*)>/g)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
  return glyphs.map((glyph) => letters[parseInt(glyph, 16)] ?? "").join("");
}
