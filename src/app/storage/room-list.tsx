import { useState } from "react";
import type { StorageKit } from "#app/services.ts";
import { counted, grouped } from "#core/count-in-words.ts";
import type { ArticleRoom, Room, RoomKind, StorageRooms } from "#core/ports/kept-storage.ts";
import { sizeInWords } from "#core/size-in-words.ts";
import { useWorkspace, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { Button } from "#ui/button.tsx";

interface RoomWords {
  /** What it is called, of so many, in the language or of the name. */
  readonly name: (count: number, of: string) => string;
  /** What is asked before it is removed: what is lost. Null where it comes again by itself. Undefined where it can't be removed. */
  readonly question?: string | null;
}

const words: Readonly<Record<RoomKind, RoomWords>> = {
  glossary: {
    name: (count, language) => `Glossary, ${language}: ${counted(count, "term")}`,
    question: "All of its terms are lost. This cannot be undone.",
  },
  words: {
    name: (count, language) => `Your words, ${language}: ${grouped(count)}`,
    question: "They count as misspelled again. This cannot be undone.",
  },
  dictionary: {
    name: (_, language) => `Your dictionary, ${language}`,
    question: "To have it back, its files have to be loaded again.",
  },
  memory: {
    name: (count, name) => `Memory ${name}: ${counted(count, "pair")}`,
    question: "To have it back, its file has to be imported again.",
  },
  "app-dictionary": { name: () => "Recto’s dictionaries, kept to spell without a network", question: null },
  workspaces: {
    name: (count) => `Known folders and archives: ${grouped(count)}`,
    question: "They have to be chosen again. Their articles and reviews stay.",
  },
  app: { name: () => "Recto itself, kept to start without a network" },
};

/** More than fit in the window at once. */
const SHOWN_AT_FIRST = 20;

interface RoomListProps {
  readonly kit: StorageKit;
  readonly rooms: StorageRooms;
  readonly onChange: () => Promise<void>;
}

/** What takes the room, and taking it away. */
export function RoomList({ kit, rooms: { articles, others }, onChange }: RoomListProps) {
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  const [failure, setFailure] = useState("");
  const workspace = useWorkspaceStore();
  const inView = useWorkspace((state) => state.inView?.stored.articleKey ?? null);
  const remove = async (room: Room) => {
    const removed = await kit.storage.remove(room);
    setFailure(removed.ok ? "" : "It could not be removed: this browser’s storage cannot be used now.");
    await onChange();
  };
  const forget = async ({ articleKey }: ArticleRoom) => {
    await workspace.getState().actions.forget(articleKey);
    await onChange();
  };
  return (
    <>
      <p role="alert" hidden={failure === ""}>
        {failure}
      </p>
      {articles.length > 0 && (
        <section aria-label="Articles">
          <p className="settings-label">
            {counted(articles.length, "article")} with{" "}
            {articles.length === 1 ? "its review" : "their reviews, the largest first"}
          </p>
          <ul className="storage-rooms">
            {articles.slice(0, most).map((room) => (
              <Entry
                key={room.articleKey}
                name={room.path}
                bytes={room.bytes}
                question={
                  room.work === 0
                    ? null
                    : `All that was decided in ${counted(room.work, "place")} is lost. This cannot be undone.`
                }
                onRemove={room.articleKey === inView ? null : () => forget(room)}
              />
            ))}
          </ul>
          {articles.length > most && (
            <Button onClick={() => setMost(articles.length)}>Show {grouped(articles.length - most)} more</Button>
          )}
        </section>
      )}
      {others.length > 0 && (
        <section aria-label="Other things kept">
          <p className="settings-label">What else is kept</p>
          <ul className="storage-rooms">
            {others.map((room) => {
              const { name, question } = words[room.kind];
              return (
                <Entry
                  key={`${room.kind} ${room.of}`}
                  name={name(room.count, room.of)}
                  bytes={room.bytes}
                  question={question ?? null}
                  onRemove={question === undefined ? null : () => remove(room)}
                />
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}

interface EntryProps {
  readonly name: string;
  readonly bytes: number;
  /** Null where nothing is asked. */
  readonly question: string | null;
  /** Null where it cannot be removed now. */
  readonly onRemove: (() => Promise<void>) | null;
}

function Entry({ name, bytes, question, onRemove }: EntryProps) {
  // Null before it is asked: once that is answered with no, the focus goes back.
  const [isAsking, setAsking] = useState<boolean | null>(null);
  if (isAsking === true && onRemove !== null)
    return (
      <li className="storage-question">
        <p>
          Remove <bdi>{name}</bdi>? {question}
        </p>
        <Button look="bordered" onClick={() => void onRemove()}>
          Remove it
        </Button>
        <Button autoFocus onClick={() => setAsking(false)}>
          Keep it
        </Button>
      </li>
    );
  const begin = () => (question === null ? void onRemove?.() : setAsking(true));
  return (
    <li>
      <bdi className="storage-name">{name}</bdi>
      <span className="storage-size">{sizeInWords(bytes)}</span>
      {onRemove === null ? (
        <span />
      ) : (
        <Button aria-label={`Remove ${name}`} autoFocus={isAsking === false} onClick={begin}>
          Remove
        </Button>
      )}
    </li>
  );
}
