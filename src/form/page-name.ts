/** What a page is called that asks for this declaration. */
export function pageName(declaration: string): string {
  return `${declaration.replace(/^.*[/\\]/, "").replace(/\.ya?ml$/i, "")}.html`;
}
