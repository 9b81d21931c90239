import { useEffect } from "react";
import type { Place } from "#app/address/place.ts";
import { placeInArticle, replacePlace } from "#app/address/use-place.ts";
import type { AddressFailure } from "#app/shell/alert-region.tsx";
import { useReviewStore } from "#state/article/use-review.ts";
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
  const store = useReviewStore();
  const { loading, progress, outcome, retry } = useAddressArticle(place.kind === "address" ? place.address : null);
  useEffect(() => {
    if (!outcome?.ok) return;
    const { actions } = store.getState();
    actions.dismissAlert();
    void actions.openArticle(outcome.value, ...placeInArticle());
  }, [outcome, store]);
  const leave = () => {
    const { open } = store.getState();
    replacePlace(open === null ? { kind: "start" } : { kind: "local", articleKey: open.articleKey }, location.hash);
  };
  const failure = outcome === null || outcome.ok ? null : { message: outcome.failure, retry, dismiss: leave };
  return { loading, progress, failure, leave };
}
