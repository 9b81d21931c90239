import { useEffect } from "react";
import type { Place } from "#app/address/place.ts";
import { placeInView } from "#app/address/place-in-view.ts";
import { placeInArticle, replacePlace } from "#app/address/use-place.ts";
import type { AddressFailure } from "#app/shell/alert-region.tsx";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { type AddressArticle, useAddressArticle } from "./use-address-article.ts";

interface OpenAddress {
  readonly loading: boolean;
  readonly progress: AddressArticle["progress"];
  readonly failure: AddressFailure | null;
  /** Leaves the address for what is open, else for the start screen; a transfer under way ends. */
  readonly leave: () => void;
}

/** Fetches and opens the article of the place's address. What was open stays open until it is there, and stays if it never comes. */
export function useOpenAddress(place: Place): OpenAddress {
  const workspace = useWorkspaceStore();
  const { loading, progress, outcome, retry } = useAddressArticle(place.kind === "address" ? place.address : null);
  useEffect(() => {
    if (!outcome?.ok) return;
    const { actions } = workspace.getState();
    actions.dismissAlert();
    void actions.openArticle(outcome.value, ...placeInArticle());
  }, [outcome, workspace]);
  const leave = () => {
    replacePlace(placeInView(workspace), location.hash);
  };
  const failure = outcome === null || outcome.ok ? null : { message: outcome.failure, retry, dismiss: leave };
  return { loading, progress, failure, leave };
}
