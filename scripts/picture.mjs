// Takes the picture of the page that the README shows (docs/report.png): npm run picture.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const here = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "csm-check-picture-"));
const page = join(folder, "report.html");

try {
  // What falls short gives exit code 1, which is no fault here.
  execFileSync(
    "sh",
    [
      "-c",
      `node bin/csm-check.js assess examples/level-1-gaps.yaml --as-of 2026-11-24 -q -o "$1" || true`,
      "sh",
      page,
    ],
    { cwd: here, stdio: "ignore" },
  );
  const browser = await chromium.launch({
    executablePath: process.env["CSM_CHECK_CHROMIUM"] ?? "/usr/bin/chromium",
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const view = await browser.newPage({ viewport: { width: 1200, height: 1460 }, colorScheme: "light" });
  await view.goto(pathToFileURL(page).href);
  await view.screenshot({ path: join(here, "docs", "report.png") });
  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
