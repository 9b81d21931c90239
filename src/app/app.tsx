import { useCallback, useMemo } from "react";
import { goTo, useRoute } from "#app/address/use-route.ts";
import { Announcer } from "#app/announcer/announcer.tsx";
import { useFindingsCode } from "#app/checks/use-findings-code.ts";
import { onMac } from "#app/keys/platform.ts";
import { shortcutHint } from "#app/keys/shortcut-hint.ts";
import { useCommands } from "#app/keys/use-commands.ts";
import type { ArticleOpener } from "#app/opening/article-opener.ts";
import { DropZone } from "#app/opening/drop-zone.tsx";
import { LoadingNotice } from "#app/opening/loading-notice.tsx";
import { OpenFilesInput } from "#app/opening/open-files-input.tsx";
import { RefusedAddressContext } from "#app/opening/refused-address.ts";
import { useOpenFiles } from "#app/opening/use-open-files.ts";
import { useOpenedArticle } from "#app/opening/use-opened-article.ts";
import { useWarmReader } from "#app/opening/use-warm-reader.ts";
import { useServices } from "#app/services.ts";
import { AlertRegion } from "#app/shell/alert-region.tsx";
import { ArticleHeader } from "#app/shell/article-header.tsx";
import { ArticleMain } from "#app/shell/article-main.tsx";
import { useDialogsAhead } from "#app/shell/lazy-dialogs.tsx";
import { StatusLine } from "#app/shell/status-line.tsx";
import { useKeptFocus } from "#app/shell/use-kept-focus.ts";
import { useDocumentTitle, useSafeLeaving } from "#app/shell/use-page-lifecycle.ts";
import { useWindowDialogs } from "#app/shell/use-window-dialogs.ts";
import { WindowDialogView } from "#app/shell/window-dialog-view.tsx";
import { StartScreen } from "#app/start/start-screen.tsx";
import { articlesWindow } from "#app/workspace/articles-window.ts";
import { ArticlesWindowContext } from "#app/workspace/articles-window-context.ts";
import { WorkspacePart } from "#app/workspace/workspace-part.tsx";
import { useSegmentEditor } from "#features/segment-editor/use-segment-editor.ts";
import { ArticleContext } from "#state/article/use-article.ts";
import type { AnyCommand } from "#state/commands/command.ts";
import { CommandHintContext, RunCommandContext } from "#state/commands/use-command.ts";
import { useSettings, useWorkspace, useWorkspaceStore } from "#state/workspace/use-workspace.ts";

/** The whole window: one of its screens, and around it what both share. */
export function App({ opener }: { readonly opener: ArticleOpener }) {
  const route = useRoute();
  const article = useWorkspace(({ inView }) => inView);
  const { fetching, progress, refused, isAwaited } = useOpenedArticle(opener);
  const keys = useSettings((settings) => settings.keys);
  const plainEditor = useSettings((settings) => settings.plainEditor);
  const workspace = useWorkspaceStore();
  const services = useServices();
  const window = useMemo(() => articlesWindow({ workspace, opener, services }), [workspace, opener, services]);
  const articles = useWorkspace((state) => state.articles);
  const { dialog, show, close, context } = useWindowDialogs(window);
  useSegmentEditor({ kind: plainEditor ? "plain" : "markup", isSettled: dialog === null });
  const files = useOpenFiles(opener, window, context.showDialog);
  const run = useCommands(context, keys);
  const hintOf = useCallback((command: AnyCommand) => shortcutHint(command, keys, onMac), [keys]);
  const findings = useFindingsCode(article !== null);
  useDialogsAhead();
  useWarmReader();
  useKeptFocus();
  useSafeLeaving();
  useDocumentTitle();
  const awaited = article === null && isAwaited;
  const isAtStart = articles === null && article === null && !awaited;
  return (
    <ArticlesWindowContext value={window}>
      <RefusedAddressContext value={refused}>
        <ArticleContext value={article}>
          <RunCommandContext value={run}>
            <CommandHintContext value={hintOf}>
              <div className="app">
                <OpenFilesInput onChoose={files.open} />
                {articles !== null && article === null && !awaited && (
                  <WorkspacePart part="overview-header" articles={articles} />
                )}
                {article !== null && (
                  <ArticleHeader key={`header ${article.stored.articleKey}`} Findings={findings?.FindingsButton} />
                )}
                <AlertRegion refused={refused} isInField={isAtStart} onDismiss={() => opener.leave()} />
                {fetching !== null && (
                  <LoadingNotice
                    key={fetching}
                    address={fetching}
                    progress={progress}
                    onCancel={() => opener.leave()}
                    isMain={awaited}
                  />
                )}
                <div className="desk">
                  {articles !== null && <WorkspacePart part="side" articles={articles} />}
                  {awaited && route.kind === "local" && <main className="awaited" />}
                  {article !== null && <ArticleMain key={article.stored.articleKey} findings={findings} />}
                  {articles !== null && article === null && !awaited && (
                    <WorkspacePart part="overview" articles={articles} />
                  )}
                  {isAtStart && <StartScreen onContinue={(articleKey) => goTo({ kind: "local", articleKey })} />}
                </div>
                {articles === null && article?.stored.path.includes("/") === true && (
                  <WorkspacePart part="way-back" articlePath={article.stored.path} />
                )}
                <Announcer />
                <StatusLine loading={fetching ?? (awaited ? "the article" : null)} />
              </div>
              <WindowDialogView dialog={dialog} onClose={() => show(null)} />
              <DropZone
                onDrop={(dropped) => {
                  close();
                  files.drop(dropped);
                }}
              />
            </CommandHintContext>
          </RunCommandContext>
        </ArticleContext>
      </RefusedAddressContext>
    </ArticlesWindowContext>
  );
}
