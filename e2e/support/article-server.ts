/** Another host that serves articles, well and badly. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { sample } from "./articles.ts";

const article = sample("orchard-sync.lv-LV.md").buffer;

export interface ArticleServer {
  readonly address: string;
  /** Paths asked for, in order. */
  readonly asked: readonly string[];
  /** Sends the rest of every `/slow.md` begun so far and from now on. */
  finish(): void;
  close(): Promise<void>;
}

export async function startArticleServer(): Promise<ArticleServer> {
  const asked: string[] = [];
  const waiting = new Set<ServerResponse>();
  let finished = false;
  const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
    "/cors.md": (response) => send(response, 200, article),
    "/no-cors.md": (response) => response.writeHead(200, { "Content-Type": "text/markdown" }).end(article),
    "/page.md": (response) => send(response, 200, Buffer.from("<!doctype html><title>Log in</title>")),
    "/huge.md": (response) => {
      response.writeHead(200, { "Access-Control-Allow-Origin": "*", "Content-Length": String(11 * 1024 * 1024) });
      response.write("#");
    },
    "/slow.md": (response) => {
      response.writeHead(200, { "Access-Control-Allow-Origin": "*", "Content-Length": String(article.length) });
      response.write(article.subarray(0, article.length / 2));
      if (finished) response.end(article.subarray(article.length / 2));
      else waiting.add(response);
    },
    "/broken.md": (response) => response.writeHead(503, { "Access-Control-Allow-Origin": "*" }).end(),
  };
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const answer = answers[request.url ?? ""];
    if (answer === undefined) send(response, 404, Buffer.from("Not found"));
    else answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    finish: () => {
      finished = true;
      for (const response of waiting) response.end(article.subarray(article.length / 2));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, body: Buffer): void {
  response.writeHead(status, { "Access-Control-Allow-Origin": "*", "Content-Type": "text/markdown" }).end(body);
}
