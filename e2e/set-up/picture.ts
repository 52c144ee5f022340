import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import sharp from "sharp";

/** The most that a picture of the guide weighs, in bytes: the guide is read on a phone, too. */
export const heaviestPicture = 60_000;

/** A picture is no longer than this, in CSS pixels: what a step is about stands at the top of its page. */
const tallest = 1_400;

/** What is written in a page where this machine would show its own folders and addresses. */
type Instead = Readonly<Record<string, string>>;

const replaceIn = (page: Page, instead: Instead): Promise<void> =>
  page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      for (const [own, other] of Object.entries(words))
        if (walker.currentNode.nodeValue?.includes(own))
          walker.currentNode.nodeValue = walker.currentNode.nodeValue.replaceAll(own, other);
  }, instead);

/** Lighter until it weighs little enough. */
const lightened = async (png: Buffer): Promise<Buffer> => {
  for (const quality of [80, 60, 40, 20]) {
    const webp = await sharp(png).webp({ quality }).toBuffer();
    if (webp.byteLength <= heaviestPicture) return webp;
  }
  throw new Error(`A picture weighs more than ${heaviestPicture} bytes`);
};

/** Takes the picture that the guide shows of a step, where PICTURES says into which folder; else nothing. */
export const takePicture = async (page: Page, name: string, instead: Instead = {}): Promise<void> => {
  const folder = process.env.PICTURES;
  if (!folder) return;
  await replaceIn(page, instead);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
  const before = page.viewportSize() ?? { width: 390, height: 844 };
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  // In a window as tall as the page, bars that stay at its bottom hide nothing.
  await page.setViewportSize({ ...before, height: Math.min(whole, tallest) });
  const png = await page.screenshot({ animations: "disabled", caret: "hide" });
  await page.setViewportSize(before);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.webp`), await lightened(png));
};
