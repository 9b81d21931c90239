import { use } from "react";
import { goTo } from "#app/address/use-route.ts";
import { useArticlesWindow } from "#app/workspace/articles-window-context.ts";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";
import { RefusedAddressContext } from "./refused-address.ts";

/** As a repository's page, or one of its folders, may be addressed; what it really is, the code that opens it says. */
const REPOSITORY = /^https?:\/\/(?:[^/]+(?:\/[^/]+){2,}\/(?:tree|src\/\w+)\/|[^/]+(?:\/[^/?#]+){2,4}\/?$)/;
const FILE = /\.(?:md|markdown|ya?ml)(?:[?#]|$)/i;

/** Opens what an address names: an article, or a public repository as a workspace. */
export function useOpenAddress(): (address: string, token?: string) => void {
  const articles = useArticlesWindow();
  const refused = use(RefusedAddressContext);
  return (address, token = "") => {
    if (REPOSITORY.test(address) && !FILE.test(address))
      void holdKeysUntil(articles.open({ kind: "address", address, token }));
    else if (address === refused?.address) refused.again();
    else goTo({ kind: "address", address });
  };
}
