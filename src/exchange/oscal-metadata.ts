import type { Document } from "../document/document.ts";
import { valueAt, type Node } from "../document/node.ts";
import type { Framework } from "./framework.ts";
import { given } from "../document/given.ts";
import type { OscalCatalogue } from "./oscal-catalogue.ts";
import { noticeTitle, oscalProperties } from "./oscal-names.ts";
import { markedAt, ownProps, props } from "./oscal-props.ts";
import { listAt, textAt, textsAt } from "./reading.ts";

type About = Pick<
  Framework,
  "name" | "title" | "version" | "issued" | "publisher" | "source" | "rights" | "notice"
>;

/** What a document of OSCAL says of itself, and what it, its catalogues and their profiles say of rights. */
export function metadataOf(
  document: Document | undefined,
  used: readonly OscalCatalogue[],
  profiles: readonly Document[],
): About {
  const root = rootOf(document);
  const metadata = valueAt(root, "metadata");
  const title = markedAt(metadata, "title") ?? document?.path ?? "";
  const roots = [root, ...used.map((each) => each.root), ...profiles.map(rootOf)];
  const rights = roots.map(rightsIn).find((each) => each !== undefined);
  return {
    title,
    ...given({
      name: ownProps(metadata, oscalProperties.catalogue)[0],
      version: textAt(metadata, "version"),
      issued: textAt(metadata, "published"),
      publisher: publisherOf(metadata),
      source: sourceOf(metadata),
      rights,
      notice: noticeIn(root),
    }),
  };
}

function rootOf(document: Document | undefined): Node | undefined {
  return valueAt(document?.root, "profile") ?? valueAt(document?.root, "catalog");
}

/** The party that published or made it; else the first organisation that is named. */
function publisherOf(metadata: Node | undefined): string | undefined {
  const parties = listAt(metadata, "parties");
  const responsible = listAt(metadata, "responsible-parties");
  const byRole = (role: string) => responsible.find((each) => textAt(each, "role-id") === role);
  const [uuid] = textsAt(byRole("publisher") ?? byRole("creator"), "party-uuids");
  const party = parties.find((each) => textAt(each, "uuid") === uuid && uuid !== undefined) ?? parties[0];
  return textAt(party, "name");
}

function sourceOf(metadata: Node | undefined): string | undefined {
  const links = listAt(metadata, "links");
  const link = links.find((each) => ["source", "canonical", "alternate"].includes(textAt(each, "rel") ?? ""));
  return textAt(link, "href");
}

/** The notice that csm-check itself wrote. */
function noticeIn(root: Node | undefined): string | undefined {
  if (ownProps(valueAt(root, "metadata"), oscalProperties.catalogue).length === 0) return undefined;
  const resources = listAt(root, "back-matter", "resources");
  return markedAt(
    resources.find((each) => textAt(each, "title") === noticeTitle),
    "description",
  );
}

const ofRights = /copyright|licen[cs]e|©|\brights\b/i;

/** Properties, remarks and resources that speak of copyright or licence. */
function rightsIn(root: Node | undefined): string | undefined {
  const metadata = valueAt(root, "metadata");
  const resources = listAt(root, "back-matter", "resources");
  const remarks = markedAt(metadata, "remarks");
  const said = [
    ...["license", "licence", "copyright", "rights"].flatMap((name) => props(metadata, name)),
    ...listAt(metadata, "links").flatMap((link) =>
      textAt(link, "rel") === "license" ? (textAt(link, "href") ?? []) : [],
    ),
    ...(remarks !== undefined && ofRights.test(remarks) ? [remarks] : []),
    ...resources.flatMap((each) =>
      ofRights.test(textAt(each, "title") ?? "")
        ? (markedAt(each, "description") ??
          markedAt(each, "citation", "text") ??
          markedAt(each, "title") ??
          [])
        : [],
    ),
  ];
  return said.length === 0 ? undefined : said.join("; ");
}
