import { levelOf, type Catalogue } from "../../../catalogue/catalogue.ts";
import { parseDocument } from "../../../document/parse-document.ts";
import { catalogueFor, packedCatalogue } from "../../../form/page-catalogue.ts";
import { pageHtml, pagePolicy } from "../../../form/page-html.ts";
import type { PageState } from "../../../form/page-state.ts";
import { pageStyle } from "../../../form/page-style.ts";
import { titleOf } from "../../../form/request-lines.ts";
import { palette } from "../../../reports/html/palette.ts";
import type { Host } from "../../world/host.ts";

/** The page of a declaration that is to be answered. */
export async function pageOf(state: PageState, catalogue: Catalogue, host: Host): Promise<string> {
  const script = host.pageScript();
  const style = `${palette}${pageStyle}`;
  const { declaration, file, level = "", only = [] } = state;
  const document = parseDocument(declaration, file);
  if (!document.ok) throw new Error("a page was to be made of a declaration that cannot be read");
  const asks = { level: levelOf(catalogue, level), only, root: document.value.root };
  return pageHtml({
    ...{ script, style, state, title: titleOf(state) },
    policy: await pagePolicy(script, style),
    catalogue: packedCatalogue(catalogueFor(catalogue, asks)),
  });
}
