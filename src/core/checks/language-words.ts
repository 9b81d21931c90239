/**
 * Words that bind a sentence together (articles, pronouns, prepositions, forms of "be"), by which a language is known: every sentence of some length has
 * some, and they're neither names nor terms. Common knowledge of each language, kept to words that are frequent and not spelled like another's name. What is elided stands
 * with its apostrophe (`l'`).
 */
import type { Language } from "./language.ts";

const WORDS: Readonly<Record<string, string>> = {
  bg: "а ако аз без бе беше би бъде бъдат в вас ви ваш вашия вашите все всеки всички всичко във да до докато други един една едно за защото и или им има имат как като когато кой която които което къде ли между ми може можете могат му на над най не него нея ни ние но някои от по под при преди през с са само със се си след сме според също така там тази те тези това този той тя тук че чрез ще съм сте твоя моя вашата",
  cs: "i k o s u v z a aby ale ani bude být by co do jak jako je jejich jeho jen jsou jste když který která které kde nebo není od po podle pokud pomocí pro při se si tak také tento této tomto to ve za že bez dokud však pouze ještě již už vždy mezi před přes kolem během proti kromě každý každá každé každou všechny všech jiný jiné žádný svůj své svou její jim nás vás vám byl byla bylo byly budou můžete může mohou musí lze než proto protože ke váš vaše vašeho můj",
  da: "i å af alle at bliver da de den der det din dit du efter eller en er et for fra har hvis hvor hvordan ikke kan med når og om på skal som til ud ved vil være men også alt anden andre nogen noget nogle ingen intet hver mellem mod uden under før siden hos omkring dette disse sin sit sine vi dem han hun havde var været blev blevet skulle kunne bør må her mens fordi både samt jeres min mit dine",
  de: "als am auch auf aus bei bis da dass das dem den der des die diese diesem diesen dieser dieses durch ein eine einem einen einer für haben hat ihr ihre ihrem ihren ihrer im in ist kann können mit müssen nach nicht oder sein sich sie sind über um und unter von vom vor wenn werden wie wird zu zum zur gegen ohne während wegen zwischen jede jeder jedes jeden alle alles andere anderen kein keine keinen nur noch schon so doch aber denn weil damit dabei dazu hier wo was wer wurde wurden worden hatte waren war soll sollte sollten darf dürfen muss möchten sodass deren dessen seit dein deine deinen mein meine",
  en: "a about an and are as at be been but by can do does for from has have how if in into is it its may more must not of on only or other should so that the their them then there these they this to use was we were what when where whether which who will with you your",
  es: "a e o u y al como con cuando de debe del desde donde el ella en es esta este esto están está hay la las lo los más muy no para pero por porque pueden puede que se ser si sin sobre son su sus también una uno un usted antes después entre hasta cada todo todos todas otro otra otros cómo qué cuál cual ni ya así solo mientras según tiene tienen mediante durante estos estas ese esa eso aquí le les tu tus luego",
  et: "aga ei et ja kas kes kui kuid kuidas mis mille ning nii oma on peab saab saate seda see selle sellest siis teie või võib võite",
  fi: "ei että jos joka jotka kaikki kanssa kun kuin mukaan myös ne nämä ole on ovat sekä sen sitä tai tämä tämän tässä voi voidaan voit mutta eli koska vaan niin näin kuten vain jo vielä aina ennen jälkeen ilman kautta varten välillä yli noin hän he te me niiden niitä niihin nuo joiden jonka jota joita jossa jolla oli olivat ollut pitää täytyy",
  fr: "a à y au aux avec ce ces cet cette comme dans de des doit du elle en est et être il ils la le les leur lors mais ne nous ou où par pas peut peuvent plus pour que qui sa sans se ses si son sont sur un une vos votre vous avant après entre depuis chaque tout tous toute toutes autre autres aucun aucune cela celui celle ceux ainsi donc car dont afin chez sous vers sera seront ont avez avoir jusqu' l' d' n' s' j' c' m' t' qu' lorsqu' notre nos puis alors",
  hu: "a s az egy és ha hogy is ez ezt csak de vagy nem meg minden amely azt ennek ezek kell lehet után van vannak való még már majd mert mint mely amelyek azok azokat ezeket ön volt lesz lett legyen lehetnek alatt előtt között nélkül felé esetén által során szerint illetve valamint amikor amíg ahol hogyan összes egyes",
  id: "adalah akan anda atau bahwa dalam dan dapat dari dengan di harus ini itu jika ke oleh pada sebagai telah tidak untuk yang sejak sampai hingga antara tanpa selama setiap semua lain lainnya hanya masih sudah bisa agar supaya karena ketika saat kami kita mereka ia apa bagaimana tersebut terhadap lebih ada menjadi",
  it: "a e i o è ai al alla anche che come con da dal dalla dei del della delle di deve essere gli il in la le lo nel nella non per più possono può quando questa questo se si sono su sul sulla tra un una uno prima dopo fra fino ogni tutto tutti tutte altro altra altri così dove mentre secondo mediante durante questi queste quello quella ciò loro suo sua suoi sue ne ci ed sarà saranno hanno ha avere stato stata l' d' un' dell' nell' all' dall' sull' quest' tuo tua tuoi tue quindi poi",
  lt: "ar arba bei bet būti dėl galima galite iki iš ir jei jeigu jūs jūsų kad kai kaip kuri kuris nėra norėdami nuo po pagal su šią šis tai taip yra už",
  lv: "ar arī bez bet būt gan ir ja jūs jūsu ka kad kā kas kur kura kurā kuras kuri kuru lai līdz nav ne no pēc par pie pirms savu šajā šis šo tas tiek tikai tiks to un uz vai varat var pret starp caur zem virs ikviens katrs katra katru katras visi visas visu visus cits cita citi neviens vēl jau vienmēr tāpēc jo taču kamēr cik viņš viņa viņu mēs tos tās šie šīs savus bija būs esat esam tika kopš",
  nb: "i å alle at av bli blir da de den denne der det du eller en er et etter for fra har hvis hvor hvordan ikke kan med må når og om på skal som til ved vil være men også alt annen andre noen noe ingen hver hvert mellom mot uten under før siden hos rundt dette disse sin sitt sine vi dem han hun hadde var vært ble blitt skulle kunne bør her mens fordi både samt deres min mitt dine",
  nl: "aan als bij dat de deze die dit door een en er het hoe in is kan kunnen kunt maar met moet naar niet of om ook op te tot u uit uw van voor waar wanneer wat worden wordt zijn onder tussen tegen zonder tijdens elke elk alle alles andere geen nog al zo wel want omdat zodat hier wie wij we ze hij zij hun haar werd werden heeft hebben had was waren zal zullen zou mag mogen na dan terwijl jouw je jij mijn",
  pl: "a i o u w z aby ale był być czy dla do gdy ich jak jako jest jeśli które który która lub może można na nie od oraz po pod przez przy są się ten tego to tym za ze że bez lecz tylko jeszcze już zawsze między podczas każdy każda każde każdej wszystkie wszystkich inny inne żaden swój swoje swoją jego jej im nas was wam była było były będzie będą mogą musi żeby ponieważ dlatego gdzie albo mój moja twój twoja",
  pt: "a e o à é ao as com como da das de deve do dos em essa este esta estão está isso mais na não nas no nos os ou para pela pelo pode podem por quando que se sem ser seu seus sua são também um uma você antes depois entre até desde cada todo todos toda todas outro outra outros há foi foram ter tem têm já só onde enquanto segundo isto esse nesta neste num numa às pelos pelas ele ela eles após durante teu tua meu minha",
  ro: "a e o al ale acest această acestea care ca cu de din după este fi fie în la mai nu pe pentru poate prin sau să sunt și un unei unui vă fără până înainte între toate toți fiecare alt alte altă doar numai încă deja astfel deoarece când unde cum ce aceste acești acel acea lor său lui le îl am ați au avea era fost vor va veți trebuie pot dintre despre",
  ru: "а без более бы был была были было быть в вам вас ваш ваша ваше ваши весь во все всего всех вы где для до его ее её если есть еще ещё же за и из или им их к как когда который которая которое которые которых кто ли либо между может могут мы на над нас не него нет ни них но о об однако он она они оно от перед по под после потому при про с со себя свой свою своего своих сейчас так также там то того только тот тоже у уже чем через что чтобы эта эти это этого этой этом этот эту можно нельзя нужно твой твоя мой моя",
  sv: "i å alla att av är blir de den denna det detta du efter eller en ett finns från för har hur inte kan med måste när och om på samt ska som så till under ut vid vill men också allt annan andra någon något några ingen inget varje mellan mot utan före innan sedan hos åt dessa dess sin sitt sina ni vi dem han hon hade var varit blev blivit skulle kunde bör där här medan eftersom både er era min mitt",
  tr: "ancak bir bu daha değil da de en gibi göre hem her için ile ise kadar ki olan olarak olduğu olduğunu olur sonra tarafından var ve veya ya fakat önce arasında karşı sırasında tüm bütün diğer hiçbir yalnızca sadece böyle çünkü nasıl nerede şu biz siz onlar onun bunun bunu buna bunlar vardır yoktur değildir olması olmalıdır gerekir olup üzere",
  uk: "а але без би був була були було бути в вам вас ваш ваша ваше ваші весь від він вона вони воно все всіх вже ви де для до його її їх їм з за зі і й із або інші кожен коли між може можуть можна ми на над не нас немає ні них о об однак перед по під після при про свій свою своїх себе так також там те тим то того той тоді тільки у усі це цей ця ці цього цієї цьому цю через чи що щоб щодо як яка яке які який яких якщо є твій моя мій",
  vi: "bạn bằng các cho có của để đã được không khi là một này nếu người những sẽ theo thể tôi trong từ và với hoặc nhưng thì mà vì nên bởi trên dưới trước sau giữa mỗi mọi tất cả khác chỉ vẫn đang đây đó kia gì nào như thế bị tại về họ",
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

const ELIDED = /^\p{L}+[’'](?=\p{L})/u;

/** The codes of the languages in which a word binds sentences, or what is elided at its head does (`l’outil`). */
export function languagesOfWord(word: string): readonly string[] {
  const [elided] = ELIDED.exec(word) ?? [];
  return languagesOf.get(elided === undefined ? word : elided.replace("’", "'")) ?? [];
}

/** The words of a text with their places. */
export function placedWordsOf(
  text: string,
): readonly { readonly word: string; readonly from: number; readonly to: number }[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index: from }) => ({ word, from, to: from + word.length }));
}

/** The words of a text as they stand there, letters only. */
export function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}
