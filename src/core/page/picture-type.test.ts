import { expect, it } from "vitest";
import { pictureType } from "./picture-type.ts";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

it.each([
  ["\x89PNG\r\n\x1a\n....", "image/png"],
  ["\xff\xd8\xff\xe0", "image/jpeg"],
  ["GIF89a", "image/gif"],
  ["RIFF\0\0\0\0WEBPVP8 ", "image/webp"],
  ["BM\x36\0\0\0\0\0\0\0", "image/bmp"],
  ["<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"],
  ['\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a -->\n<svg>', "image/svg+xml"],
])("PG82 %j is a picture", (beginning, type) => {
  expect(pictureType(bytes(beginning))).toBe(type);
});

it.each([
  "",
  "<!DOCTYPE html><svg>",
  "<html><svg>",
  "PNG",
  "RIFF\0\0\0\0WAVE",
  "version https://git-lfs.github.com",
  "BM1 is a name",
])("PG82 %j is none", (beginning) => {
  expect(pictureType(bytes(beginning))).toBeNull();
});
