#!/usr/bin/env node
import { start } from "../dist/csm-check.js";

process.exitCode = await start(process.argv.slice(2));
