import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { hangulSpacing } from "./hangul-spacing.ts";

describe("a blank within a Korean word", () => {
  test.each([
    ["a noun and its verb", "Use it.", "이것을 사용⟦ ⟧합니다.", "이것을 사용합니다."],
    ["a noun and its passive", "The installed app", "설치⟦ ⟧된 앱", "설치된 앱"],
    ["a long noun", "Sync it.", "동기화⟦ ⟧하세요.", "동기화하세요."],
    ["an adjective", "An important file", "중요⟦ ⟧한 파일", "중요한 파일"],
    ["within the verb", "By using it", "이것을 사용하⟦ ⟧여", "이것을 사용하여"],
    ["about", "Help about it", "이에 대⟦ ⟧한 도움말", "이에 대한 도움말"],
    ["a particle behind Latin", "Open Word.", "Word⟦ ⟧를 엽니다.", "Word를 엽니다."],
    ["a particle behind code", "Open `app`.", "`app`⟦ ⟧을 엽니다.", "`app`을 엽니다."],
    ["a particle behind bold", "Open **Save**.", "**저장**⟦ ⟧을 엽니다.", "**저장**을 엽니다."],
    ["a particle behind a link", "Open [it](x).", "[문서](x)⟦ ⟧에서 엽니다.", "[문서](x)에서 엽니다."],
    ["a choice of particles", "Open Word.", "Word⟦ ⟧을(를) 엽니다.", "Word을(를) 엽니다."],
  ])("is told: %s", (_name, source, target, fixed) => {
    fires(hangulSpacing, "ko-KR", source, target, fixed);
  });

  test.each([
    ["none", "ko-KR", "이것을 사용합니다."],
    ["an object before the verb", "ko-KR", "작업을 할 수 있습니다."],
    ["a noun before another word", "ko-KR", "사용 한도를 확인합니다."],
    ["this", "ko-KR", "Windows 이 기능을 사용합니다."],
    ["and", "ko-KR", "Word 및 Excel"],
    ["another language", "ja-JP", "Word を開きます。"],
    ["of Chinese", "zh-CN", "打开 Word 的文件。"],
  ])("may be right: %s", (_name, locale, target) => {
    silent(hangulSpacing, locale, "Use the file.", target);
  });
});
