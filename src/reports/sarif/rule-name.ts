import { safeLine } from "../../text/safe-text.ts";

/** The name of a rule that a code makes, as readers of SARIF want one: `CertificateExpired`. It differs from the id. */
export function codeName(code: string): string {
  return code
    .split("-")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
}

/** The name of the rule of a control: its title, which an imported catalogue may have made of the id alone. */
export function controlName(id: string, title: string): string {
  return safeLine(title === id ? `Control ${id}` : title);
}
