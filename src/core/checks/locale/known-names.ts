/**
 * Names of products and technologies that stay as they are in every language, written for this program. Left out is what is a word of English too, alone
 * (Word, Access, Teams, Go): such a name is listed with its maker or another word of it. Behind the name, forms that people write it in elsewhere.
 */
const LIST = `
.NET
.NET Core
.NET Framework
ASP.NET
ASP.NET Core
Active Directory
Adobe: アドビ 어도비 أدوبي
Amazon: アマゾン 아마존 亚马逊 亞馬遜 أمازون آمازون אמזון Амазон
Android: アンドロイド 안드로이드 安卓 أندرويد اندروید אנדרואיד Андроид แอนดรอยด์
Angular
Ansible
Apache
Apache Kafka
Apache Spark
Azure
Azure DevOps
Azure Functions
Bash
Bing
BitLocker
Blazor
Bluetooth: 蓝牙 藍牙 藍芽 ブルートゥース 블루투스 بلوتوث بلوتوس בלוטות׳ Блютуз บลูทูธ
Bootstrap: ブートストラップ 부트스트랩 بوت‌استرپ بوتستراب
Bower
C#
C++: ++C
Chromium: 크로미엄 كروميوم کرومیوم
CircleCI
Cloudflare
Copilot
Cortana
Cosmos DB
Debian
Defender for Cloud
DevOps
Django
Docker: 도커 دوكر داکر Докер
Dynamics 365
EF Core
Elasticsearch
Electron: 일렉트론
Entity Framework
Entity Framework Core
Entra
Ethernet: 以太网 乙太網路 イーサネット 이더넷 إيثرنت اترنت
Exchange Online
F#
Facebook: 脸书 フェイスブック 페이스북 فيسبوك فیسبوک Фейсбук
Fedora
Firebase
Firefox: 火狐
Flask
Flutter
Font Awesome
GitHub: 깃허브 깃헙 گیت‌هاب گیتهاب
GitLab
Gmail
Google: 谷歌 グーグル 구글 جوجل غوغل گوگل גוגל Гугл
Google Chrome
Gradle
Grafana
GraphQL
Hadoop
Helm
HoloLens
Hyper-V
Instagram
Intel: インテル 인텔 英特尔 英特爾 إنتل اینتل אינטל
IntelliSense: 智能感知
Internet Explorer
Intune
Java: 자바 ジャバ جافا جاوا
JavaScript: 자바스크립트 جافا‌سكريبت جافاسكريبت جاوااسکریپت جاوا‌اسکریپت
Jenkins
Jira
Jupyter: 주피터
Kerberos
Kestrel
Kibana
Kotlin: 코틀린 کاتلین
Kubernetes: 쿠버네티스 كوبرنيتيس کوبرنتیز
Kusto
Laravel
LinkedIn: 领英 링크드인 لينكدإن
Linux: 리눅스 لينكس لینوکس לינוקס Линукс
MariaDB
Markdown: 마크다운 مارك‌داون مارک‌داون
Maven
Microsoft: 微软 微軟 マイクロソフト 마이크로소프트 مايكروسوفت مایکروسافت מיקרוסופט Майкрософт Мајкрософт माइक्रोसॉफ़्ट माइक्रोसॉफ्ट ไมโครซอฟท์
Microsoft 365
Microsoft Edge
Microsoft Entra ID
Microsoft Graph
Microsoft Teams
MongoDB
MySQL
Netflix
Nginx
Node.js
NuGet
OAuth
Office 365
OneDrive
OneNote
Oracle Database
PayPal
Perl
PostgreSQL
Postman
Power Apps
Power Automate
Power BI
Power Platform
PowerPoint
PowerShell: 파워셸
Prometheus
PyTorch
Python: 파이썬 パイソン بايثون پایتون Питон ไพทอน
Raspberry Pi: 라즈베리 رزبری
React: リアクト 리액트 ری‌اکت
Redis
Redux: 리덕스
SQL Server
Salesforce
Sass
Selenium
SharePoint
SharePoint Online
Skype: スカイプ 스카이프 سكايب اسکایپ
Slack
Spotify
Stack Overflow
Svelte: 스벨트
Swagger
Tailwind
TensorFlow
Terraform
Trello
Twitter: 推特 ツイッター 트위터 تويتر توییتر
TypeScript: 타입스크립트 تایپ‌اسکریپت
Ubuntu: 우분투 أوبونتو اوبونتو
Unix: UNIX 유닉스 يونكس یونیکس
Visio
Visual Basic
Visual Studio
Visual Studio Code
Vue.js
WebAssembly: 웹어셈블리 웹 어셈블리
WhatsApp: واتساب واتس‌اپ
Wikipedia: 维基百科 維基百科 ウィキペディア 위키피디아 위키백과 ويكيبيديا ویکی‌پدیا ויקיפדיה Википедия Wikipédia Wikipedie Vikipedi Vikipēdija Vikipedija Wikipédie
Win32
Windows: ウィンドウズ 윈도 윈도우 ويندوز ویندوز Виндоус
Windows PowerShell
Windows Server
WordPress: 워드프레스 ووردبريس وردپرس
Xamarin
Xbox
Yammer
Yeoman
YouTube: 유튜브 يوتيوب یوتیوب
`;

/** Verbs and nouns of English as well: names in the middle of a sentence alone. */
export const WORDS_TOO: ReadonlySet<string> = new Set(["Bootstrap", "Electron", "React"]);

export interface KnownName {
  readonly name: string;
  /** What else says it. */
  readonly forms: readonly string[];
}

export const KNOWN_NAMES: readonly KnownName[] = LIST.trim()
  .split("\n")
  .map((line) => {
    const [name = "", forms = ""] = line.split(": ");
    return { name, forms: forms.split(" ").filter((form) => form !== "") };
  });
