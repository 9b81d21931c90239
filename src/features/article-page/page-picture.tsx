import { type ReactNode, use, useEffect, useState } from "react";
import type { Result } from "#core/result.ts";
import { Button } from "#ui/button.tsx";
import { useAllowedImages } from "./allowed-images.ts";
import { type AddressedFile, BesideContext, type BesideReader } from "./files-beside.ts";

interface PagePictureProps {
  /** As written. */
  readonly address: string;
  /** The alternative text. */
  readonly children: ReactNode;
}

/** An image with its text under it, which can be edited; where it can't be shown, a box that says why. Nothing from elsewhere is fetched before the reviewer has allowed it. */
export function PagePicture({ address, children }: PagePictureProps) {
  const beside = use(BesideContext);
  const file = beside?.files.find(address) ?? null;
  const { hosts, allow } = useAllowedImages(beside?.files.scope ?? "");
  const blocked = file?.kind === "web" && file.isElsewhere && !hosts.includes(file.host) ? file.host : null;
  const picture = usePicture(beside, blocked === null ? file : null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it stands in a paragraph, where no figure may
    <span role="figure" className="page-image" title={address} data-shown={picture?.ok || undefined}>
      {picture?.ok === true && <img src={picture.value} alt="" />}
      <span className="page-image-text">{children}</span>
      <bdi dir="ltr" className="page-address">
        {address}
      </bdi>
      {blocked !== null && (
        <Button className="page-allow" tabIndex={-1} onClick={() => allow(blocked)}>
          Show images from {blocked}
        </Button>
      )}
      {picture?.ok === false && <NotShown reason={picture.failure} file={file} />}
    </span>
  );
}

function NotShown({ reason, file }: { readonly reason: string; readonly file: AddressedFile | null }) {
  return (
    <span className="page-image-note" lang="en" dir="ltr">
      {reason}{" "}
      {file?.kind === "web" && (
        <a href={file.url} target="_blank" rel="noopener noreferrer" title={file.url}>
          Open it at {file.host} in a new tab
        </a>
      )}
    </span>
  );
}

/** Null until it is there, and for none. */
function usePicture(beside: BesideReader | null, file: AddressedFile | null): Result<string, string> | null {
  const [picture, setPicture] = useState<Result<string, string> | null>(null);
  const name = file === null ? null : file.kind === "workspace" ? file.path : file.url;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file is made anew each time; its name says which one it is
  useEffect(() => {
    setPicture(null);
    if (beside === null || file === null) return;
    let isOver = false;
    void beside.picture(file).then((read) => {
      if (!isOver) setPicture(read);
    });
    return () => {
      isOver = true;
    };
  }, [beside, name]);
  return picture;
}
