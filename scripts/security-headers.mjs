/**
 * The headers every page of the production build is served with, and the policy its own `<meta>` repeats for other static servers.
 *
 * Scripts and styles come from the build's own files only. `'wasm-unsafe-eval'` lets WebAssembly be compiled, which the spelling worker needs; it lets no
 * text be run as a script. `connect-src` is wide because `/?article=<URL>` loads articles from wherever they are.
 */
const DIRECTIVES = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' https: http:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** For `<meta http-equiv>`, where browsers ignore `frame-ancestors`. */
export const META_POLICY = DIRECTIVES.join("; ");

/** For the production build. */
export const SECURITY_HEADERS = {
  "Content-Security-Policy": `${META_POLICY}; frame-ancestors 'none'`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** For the development server, whose client needs inline scripts and styles and a web socket. */
export const DEVELOPMENT_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};
