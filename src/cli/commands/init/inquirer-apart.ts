import inquirer from "inquirer";

/** Inquirer under a name: a default export is not the same on both sides of a bundle. */
export const apart: typeof inquirer = inquirer;
