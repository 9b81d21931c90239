import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { codeOrder } from "./code-order.ts";

describe("a name between article and noun", () => {
  test.each([
    ["fr-FR", "Set the `size` property.", "Définissez la ⟦`size` propriété⟧.", "Définissez la propriété `size`."],
    ["es-ES", "Run the `list` command.", "Ejecute el ⟦`list` comando⟧.", "Ejecute el comando `list`."],
    ["pt-BR", "Open the `app` file now.", "Abra o ⟦`app` arquivo⟧ agora.", "Abra o arquivo `app` agora."],
    ["it-IT", "Use the **Save** button.", "Usa il ⟦**Salva** pulsante⟧.", "Usa il pulsante **Salva**."],
    ["pt-PT", "In the *Size* field", "No ⟦*Tamanho* campo⟧", "No campo *Tamanho*"],
    ["ca-ES", "Set the `size` property.", "Definiu la ⟦`size` propietat⟧.", "Definiu la propietat `size`."],
    ["gl-ES", "Run the `list` command.", "Execute a ⟦`list` orde⟧.", "Execute a orde `list`."],
    ["fr-FR", "The `x` option is new.", "L’⟦`x` option⟧ est nouvelle.", "L’option `x` est nouvelle."],
    ["it-IT", "The `x` option is new.", "L’⟦`x` opzione⟧ è nuova.", "L’opzione `x` è nuova."],
    ["es-ES", "The [ListView](a.md) class", "La ⟦[ListView](a.md) clase⟧", "La clase [ListView](a.md)"],
    ["fr-FR", "The [ListView](a.md) class", "La ⟦[ListView](a.md) classe⟧", "La classe [ListView](a.md)"],
  ])("goes behind it in %s: %s", (locale, source, target, fixed) => {
    const [found] = fires(codeOrder, locale, source, target, fixed);
    expect(found?.fixes?.[0]?.isProposal).toBe(true);
  });

  test.each([
    ["ru-RU", "Set the `size` parameter.", "Задайте ⟦`size` параметр⟧.", "Задайте параметр `size`."],
    ["pl-PL", "Run the `list` command.", "Uruchom ⟦`list` polecenie⟧.", "Uruchom polecenie `list`."],
    ["ro-RO", "Run the `list` command.", "Rulați ⟦`list` comanda⟧.", "Rulați comanda `list`."],
  ])("is a hint in %s, which has no article: %s", (locale, source, target, fixed) => {
    const [found] = fires(codeOrder, locale, source, target, fixed);
    expect(found?.isMinor).toBe(true);
  });

  test.each([
    ["behind another noun", "ru-RU", "Set the `size` parameter of the file.", "Задайте параметр `size` файла."],
    ["bold, which is a label", "pl-PL", "Use the **Save** command.", "Użyj **Zapisz** polecenia."],
    ["behind it", "fr-FR", "Set the `size` property.", "Définissez la propriété `size`."],
    ["another noun", "es-ES", "Run `list` and the command.", "Ejecute `list` y el comando."],
    ["no noun in the source", "it-IT", "Use the `size`.", "Usa il `size` file."],
    ["German has it so", "de-DE", "Set the `size` property.", "Legen Sie die `size` Eigenschaft fest."],
    ["a stressed word", "fr-FR", "It *excludes* items here.", "Ici, le *filtre exclut les* éléments."],
    ["an article that would be another", "fr-FR", "The `x` parameter", "L’`x` paramètre"],
    ["a link of words", "es-ES", "The [new](a.md) class", "La [nueva](a.md) clase"],
    ["a word that may be elided before it", "fr-FR", "The `x` file", "L’`x` ouvre fichier"],
    ["no article", "pt-BR", "The `app` file", "Em `app` arquivo"],
  ])("may be right: %s", (_name, locale, source, target) => {
    silent(codeOrder, locale, source, target);
  });
});

describe("V92 a name in small letters that an engine left before its noun", () => {
  const MT = { frontMatter: "ms.translationtype: MT" };
  const HT = { frontMatter: "ms.translationtype: HT" };

  test.each([
    ["pt-BR", "Add a *Styles* folder.", "Adicione uma ⟦*estilos* pasta⟧.", "Adicione uma pasta *estilos*."],
    ["fr-FR", "It is in the *Views* folder.", "Il est dans le ⟦*vues* dossier⟧.", "Il est dans le dossier *vues*."],
    ["es-ES", "Open the *about.html* file.", "Abra el ⟦*acerca.html* archivo⟧.", "Abra el archivo *acerca.html*."],
    ["it-IT", "Use the **Save** button.", "Usa il ⟦**salva** pulsante⟧.", "Usa il pulsante **salva**."],
  ])("goes behind it in %s: %s", (locale, source, target, fixed) => {
    fires(codeOrder, locale, source, target, fixed, MT);
    silent(codeOrder, locale, source, target.replace(/[⟦⟧]/gu, ""), HT);
  });

  test.each([
    ["what is stressed", "fr-FR", "It is the *other* file.", "C’est l’*autre* fichier."],
    ["what is stressed", "es-ES", "Open the *new* folder.", "Abra la *nueva* carpeta."],
    ["a capital of the sentence alone", "pt-BR", "*Never* open files.", "O *nunca* arquivo."],
  ])("may be %s in %s", (_what, locale, source, target) => {
    silent(codeOrder, locale, source, target, MT);
  });
});

describe("C69 nouns of documentation", () => {
  test.each([
    ["fr-FR", "Use the `@` symbol.", "Utilisez le ⟦`@` symbole⟧.", "Utilisez le symbole `@`."],
    ["pt-BR", "Use the **Export** link.", "Use o ⟦**Exportar** link⟧.", "Use o link **Exportar**."],
    ["es-ES", "The `Home` controller", "El ⟦`Home` controlador⟧", "El controlador `Home`"],
    ["it-IT", "Send the `GET` request.", "Invia la ⟦`GET` richiesta⟧.", "Invia la richiesta `GET`."],
    ["pl-PL", "Use the `As` clause.", "Użyj ⟦`As` klauzuli⟧.", "Użyj klauzuli `As`."],
    ["ru-RU", "Use the `using` directive.", "Используйте ⟦`using` директиву⟧.", "Используйте директиву `using`."],
  ])("have the name behind them in %s: %s", (locale, source, target, fixed) => {
    fires(codeOrder, locale, source, target, fixed);
  });
});
