/**
 * Words that bind a sentence together (articles, pronouns, prepositions, forms of "be"), by which a language is known: every sentence of some length has
 * some, and they're neither names nor terms. Common knowledge of each language, kept to words that are frequent and not spelled like another's name.
 */
import type { Language } from "./language.ts";

const WORDS: Readonly<Record<string, string>> = {
  cs: "a aby ale ani bude být by co do jak jako je jejich jeho jen jsou jste když který která které kde nebo není od po podle pokud pomocí pro při s se si tak také tento této tomto to ve z za že",
  da: "af alle at bliver da de den der det din dit du efter eller en er et for fra har hvis hvor hvordan i ikke kan med når og om på skal som til ud ved vil være",
  de: "als am auch auf aus bei bis da dass das dem den der des die diese diesem diesen dieser dieses durch ein eine einem einen einer für haben hat ihr ihre ihrem ihren ihrer im in ist kann können mit müssen nach nicht oder sein sich sie sind über um und unter von vom vor wenn werden wie wird zu zum zur",
  en: "a about an and are as at be been but by can do does for from has have how if in into is it its may more must not of on only or other should so that the their them then there these they this to use was we were what when where whether which who will with you your",
  es: "al como con cuando de debe del desde donde el ella en es esta este esto están está hay la las lo los más muy no o para pero por porque pueden puede que se ser si sin sobre son su sus también una uno un usted y",
  et: "aga ei et ja kas kes kui kuid kuidas mis mille ning nii oma on peab saab saate seda see selle sellest siis teie või võib võite",
  fi: "ei että jos joka jotka kaikki kanssa kun kuin mukaan myös ne nämä ole on ovat sekä sen sitä tai tämä tämän tässä voi voidaan voit",
  fr: "à au aux avec ce ces cet cette comme dans de des doit du elle en est et être il ils la le les leur lors mais ne nous ou où par pas peut peuvent plus pour que qui sa sans se ses si son sont sur un une vos votre vous",
  hu: "a az egy és ha hogy is ez ezt csak de vagy nem meg minden amely azt ennek ezek kell lehet után van vannak való",
  id: "adalah akan anda atau bahwa dalam dan dapat dari dengan di harus ini itu jika ke oleh pada sebagai telah tidak untuk yang",
  it: "ai al alla anche che come con da dal dalla dei del della delle di deve è e essere gli i il in la le lo nel nella non o per più possono può quando questa questo se si sono su sul sulla tra un una uno",
  lt: "ar arba bei bet būti dėl galima galite iki iš ir jei jeigu jūs jūsų kad kai kaip kuri kuris nėra norėdami nuo po pagal su šią šis tai taip yra už",
  lv: "ar arī bez bet būt gan ir ja jūs jūsu ka kad kā kas kur kura kurā kuras kuri kuru lai līdz nav ne no pēc par pie pirms savu šajā šis šo tas tiek tikai tiks to un uz vai varat var",
  nb: "alle at av bli blir da de den denne der det du eller en er et etter for fra har hvis hvor hvordan i ikke kan med må når og om på skal som til ved vil være",
  nl: "aan als bij dat de deze die dit door een en er het hoe in is kan kunnen kunt maar met moet naar niet of om ook op te tot u uit uw van voor waar wanneer wat worden wordt zijn",
  pl: "a aby ale był być czy dla do gdy i ich jak jako jest jeśli które który która lub może można na nie o od oraz po pod przez przy są się ten tego to tym w z za ze że",
  pt: "a ao as com como da das de deve do dos e é em essa este esta estão está isso mais na não nas no nos o os ou para pela pelo pode podem por quando que se sem ser seu seus sua são também um uma você",
  ro: "a al ale acest această acestea care ca cu de din după este fi fie în la mai nu o pe pentru poate prin sau să sunt și un unei unui vă",
  sv: "alla att av är blir de den denna det detta du efter eller en ett finns från för har hur i inte kan med måste när och om på samt ska som så till under ut vid vill",
  tr: "ancak bir bu daha değil da de en gibi göre hem her için ile ise kadar ki olan olarak olduğu olduğunu olur sonra tarafından var ve veya ya",
  vi: "bạn bằng các cho có của để đã được không khi là một này nếu người những sẽ theo thể tôi trong từ và với",
};

const WORD = /[\p{L}\p{M}]+(?:[’'][\p{L}\p{M}]+)?/gu;

/** Which languages a word binds sentences in. */
const languagesOf = new Map<string, string[]>();
for (const [code, words] of Object.entries(WORDS)) {
  for (const word of words.split(" ")) {
    const codes = languagesOf.get(word);
    if (codes === undefined) languagesOf.set(word, [code]);
    else codes.push(code);
  }
}

/** Whether the words of a language are known here. */
export function knowsWords({ code }: Language): boolean {
  return Object.hasOwn(WORDS, code);
}

export function isBindingWord(word: string, code: string): boolean {
  return languagesOf.get(word)?.includes(code) ?? false;
}

/** The codes of the languages in which a word binds sentences. */
export function languagesOfWord(word: string): readonly string[] {
  return languagesOf.get(word) ?? [];
}

/** The words of a text as they stand there, letters only. */
export function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}
