import { loneSurrogate } from "./safe-text.ts";

/** A path as the user named it, as a URI: relative where the path is, percent-encoded. Standard input is `stdin`. */
export function artifactUri(path: string): string {
  const uri = plainPath(path)
    .split("/")
    .map((part) => encodeURIComponent(part.replaceAll(loneSurrogate, "\ufffd")))
    .join("/");
  if (/^[A-Za-z]%3A\//.test(uri)) return `file:///${uri.replace("%3A", ":")}`;
  return uri.startsWith("/") ? `file://${uri}` : uri;
}

/**
 * A path with slashes and without a leading `./`, as tools compare it with those of a repository; `stdin` for `-`. A
 * back-slash is a letter like others, but behind the letter of a drive.
 */
export function plainPath(path: string): string {
  if (path === "-") return "stdin";
  const slashed = /^[a-z]:\\/i.test(path) ? path.replaceAll("\\", "/") : path;
  return slashed.replace(/^(?:\.\/+)+/, "");
}
