/** A set of company numbers; it takes some bytes for each, however many there are. */
export interface NumberSet {
  /** Takes a number up. True where it was there before. */
  readonly add: (number: string) => boolean;
}

/** So many numbers of other forms than those of Companies House are held; later ones are not known again. */
const mostOthers = 10_000;

/** A set that is empty. */
export function numberSet(): NumberSet {
  const codes = codeSet();
  const others = new Set<string>();
  return {
    add: (number) => {
      const code = codeOf(number);
      if (code !== undefined) return codes(code);
      if (others.has(number)) return true;
      if (others.size < mostOthers) others.add(number);
      return false;
    },
  };
}

/** A number of Companies House as a whole number that no other one has; zeros at its front may be missing. */
function codeOf(number: string): number | undefined {
  if (/^\d{1,8}$/.test(number)) return Number(number) + 1;
  if (!/^[A-Z]{2}\d{6}$/.test(number)) return undefined;
  const [first, second] = [number.charCodeAt(0) - letterA, number.charCodeAt(1) - letterA];
  return 100_000_001 + (first * 26 + second) * 1_000_000 + Number(number.slice(2));
}

const letterA = 65;

/** Takes whole numbers from 1 to 2^32 - 1 up, in a table of four bytes a place: texts in a `Set` would take ten times that. */
function codeSet(): (code: number) => boolean {
  let places = new Uint32Array(1024);
  let taken = 0;
  return (code) => {
    if (taken * 5 > places.length * 4) places = enlarged(places);
    const place = placeOf(code, places);
    if (places[place] === code) return true;
    places[place] = code;
    taken++;
    return false;
  };
}

function enlarged(places: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(places.length * 2);
  for (const code of places) if (code !== 0) larger[placeOf(code, larger)] = code;
  return larger;
}

/** Where a code stands, or would. Each goes on in steps of its own, so that no choice of numbers makes the way long for all. */
function placeOf(code: number, places: Uint32Array): number {
  const mask = places.length - 1;
  const step = (Math.imul(code, 0x85ebca6b) >>> 11) | 1;
  let place = (Math.imul(code ^ (code >>> 15), 0x9e3779b1) >>> 7) & mask;
  while (places[place] !== 0 && places[place] !== code) place = (place + step) & mask;
  return place;
}
