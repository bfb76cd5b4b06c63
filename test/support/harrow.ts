/** Answers of `one-of-each` with which every required control of level 0 is met. */
export const metControls = `controls:
  CERT: yes
  EACH:
    answers:
      wanted: yes
      unwanted: no
      most: 5
      least: 12
      between: 14
      within-days: 2026-11-01
      within-months: 2026-03-01
      one: done
      many: [first]
  WEAK: yes
`;

/** The parts of a declaration that a test changes; the rest meets level 0 of `one-of-each`. */
export interface Parts {
  readonly name?: string;
  readonly level?: string;
  readonly certificates?: string;
  readonly controls?: string;
  /** Further keys of the top. */
  readonly more?: string;
}

/** The text of a declaration for `one-of-each`. */
export function harrow(parts: Parts = {}): string {
  const name = parts.name ?? "Harrow Ltd";
  return `format: csm-check/declaration@1
supplier: { name: ${JSON.stringify(name)} }
level: ${parts.level ?? "0"}
certificates:
${parts.certificates ?? `  - { scheme: cyber-essentials, holder: ${JSON.stringify(name)}, issued: 2026-06-10, expires: 2027-06-09 }`}
${parts.more ?? "declared: { on: 2026-11-20 }\nscope: { organisation: whole }"}
${parts.controls ?? metControls}`;
}
