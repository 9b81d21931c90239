import { use } from "react";
import { goTo } from "#app/address/use-route.ts";
import { useArticlesWindow } from "#app/workspace/articles-window-context.ts";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";
import { RefusedAddressContext } from "./refused-address.ts";

/** As a repository's page, or one of its folders, may be addressed; what it really is, the code that opens it says. */
const REPOSITORY = /^https?:\/\/(?:[^/]+(?:\/[^/]+){2,}\/(?:tree|src\/\w+)\/|[^/]+(?:\/[^/?#]+){2,4}\/?$)/;
const FILE = /\.(?:md|markdown|ya?ml)(?:[?#]|$)/i;
/** With a name or a password, often a token, which never comes into the page's own address. */
const CREDENTIALS = /^https?:\/\/[^/?#]*@/i;

/** Opens what an address names: an article, or a public repository as a workspace. One that was refused is asked for as it was then, unless a token is given. */
export function useOpenAddress(): (address: string, token?: string) => void {
  const articles = useArticlesWindow();
  const refused = use(RefusedAddressContext);
  return (address, token = "") => {
    const isRepository = REPOSITORY.test(address) && !FILE.test(address);
    if (address === refused?.address && (token === "" || token === refused.token)) refused.again();
    else if (isRepository || CREDENTIALS.test(address))
      void holdKeysUntil(articles.open({ kind: "address", address, token }));
    else goTo({ kind: "address", address });
  };
}
