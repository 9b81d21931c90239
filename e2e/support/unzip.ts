import { execFileSync } from "node:child_process";

/** What Python reads in an archive: an independent reader. */
export function unzip(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const script =
    "import sys,zipfile,io,json,base64\nz=zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))\nassert z.testzip() is None\n" +
    "print(json.dumps({i.filename: base64.b64encode(z.read(i)).decode() for i in z.infolist()}))";
  const output = execFileSync("python3", ["-c", script], { input: bytes, maxBuffer: 1 << 28 }).toString("utf8");
  return new Map(Object.entries<string>(JSON.parse(output)).map(([name, text]) => [name, Buffer.from(text, "base64")]));
}
