/** What is said of requests, logs, bills and tariff documents that are refused, by the English wording. */
export const texts: Readonly<Record<string, string>> = {
  'Expected JSON; byte {n} does not fit.':
    'Очікується JSON; байт {n} не підходить.',
  'Expected UTF-8; byte {n} does not fit.':
    'Очікується UTF-8; байт {n} не підходить.',
  'Expected at most {n} levels of brackets.':
    'Очікується щонайбільше {n} рівнів дужок.',
  'Expected whole characters, got half of one, such as of an emoji cut in two.':
    'Очікуються цілі символи, а є половина одного, як-от розрізаного емодзі.',
  'Expected a JSON object.':
    'Очікується об’єкт JSON.',
  'Expected an object.':
    'Очікується об’єкт.',
  'Expected an object; it is missing.':
    'Очікується об’єкт; його бракує.',
  'Expected a list.':
    'Очікується список.',
  'Expected a list; it is missing.':
    'Очікується список; його бракує.',
  'Expected a string.':
    'Очікується текст у лапках.',
  'Expected a string; it is missing.':
    'Очікується текст у лапках; його бракує.',
  'Expected a text.':
    'Очікується текст.',
  'Expected a text; it is missing.':
    'Очікується текст; його бракує.',
  'Expected a text that is not empty.':
    'Очікується непорожній текст.',
  'Expected a value; it is missing.':
    'Очікується значення; його бракує.',
  'Expected a time; it is missing.':
    'Очікується час; його бракує.',
  'Expected true or false.':
    'Очікується true або false.',
  'Expected a whole number.':
    'Очікується ціле число.',
  'Expected a whole number from 0 on.':
    'Очікується ціле число від 0.',
  'Expected a whole number from 0 to 5.':
    'Очікується ціле число від 0 до 5.',
  'Expected a whole number up to 10^12.':
    'Очікується ціле число до 10^12.',
  'Expected a whole number of seconds from 15 to 86400.':
    'Очікується ціле число секунд від 15 до 86400.',
  'Expected a number that is not negative.':
    'Очікується невід’ємне число.',
  'Expected seconds.':
    'Очікується секунди.',
  'Expected one of {names}.':
    'Очікується одне з: {names}.',
  'Expected an item, one of {names}.':
    'Очікується позиція, одна з: {names}.',
  'Unknown field; expected one of {names}.':
    'Невідоме поле; очікується одне з: {names}.',
  'Expected only on agent messages.':
    'Очікується лише в повідомленнях агента.',
  'Expected only on transactional messages.':
    'Очікується лише в транзакційних повідомленнях.',
  'Expected only on templates.':
    'Очікується лише в шаблонах.',
  'Expected only on group messages: template or service.':
    'Очікується лише в групових повідомленнях: template або service.',
  'Expected only with the status delivered or read.':
    'Очікується лише зі станом delivered або read.',
  'Expected only on {where}.':
    'Очікується лише тут: {where}.',
  'Expected customer or business.':
    'Очікується customer або business.',
  'Expected a channel that has rules; {channel} has none yet.':
    'Очікується канал, який має правила; у {channel} їх ще немає.',
  'Expected marketing-messages, on marketing templates to one contact.':
    'Очікується marketing-messages, у шаблонах «Маркетинг» одному контакту.',
  'Expected marketing, utility or authentication (groups: marketing or utility).':
    'Очікується marketing, utility або authentication (групи: marketing або utility).',
  'Expected marketing, utility or authentication.':
    'Очікується marketing, utility або authentication.',
  'Expected an instant not before the event\'s `at`.':
    'Очікується час, не раніший за `at` події.',
  'Expected an instant after the event\'s `at`.':
    'Очікується час після `at` події.',
  'Expected an instant from 2015 to 2037.':
    'Очікується час від 2015 до 2037 року.',
  'Expected a date such as {day}, a time with its zone such as {example}, or epoch milliseconds.':
    'Очікується дата, як-от {day}, час із поясом, як-от {example}, або мілісекунди від 1970 року.',
  'Expected a time with its zone such as {example}, or epoch milliseconds.':
    'Очікується час із поясом, як-от {example}, або мілісекунди від 1970 року.',
  'Expected a time from 2015 to 2037: seconds or milliseconds since 1970, or one such as {example}.':
    'Очікується час від 2015 до 2037 року: секунди чи мілісекунди від 1970 року або як-от {example}.',
  'Expected a decimal string with at most 6 decimals, such as {example}.':
    'Очікується десяткове число в лапках, щонайбільше 6 знаків після крапки, як-от {example}.',
  'Expected each recipient once.':
    'Очікується кожен отримувач один раз.',
  'Expected at least one contact.':
    'Очікується принаймні один контакт.',
  'Expected the rest of the record; the file ends within it.':
    'Очікується решта запису; файл на ньому обривається.',
  'Expected the end of the list; the file ends first.':
    'Очікується кінець списку; файл закінчується раніше.',
  'Expected records of at most 16 MiB.':
    'Очікується записи щонайбільше 16 МіБ.',
  'Expected rows of at most 64 MiB.':
    'Очікуються рядки щонайбільше 64 МіБ.',
  'Expected what is told of the account nearer to the beginning of the log: messages have been played without it. Price the log in parts and merge them.':
    'Очікується відомості про акаунт ближче до початку журналу: повідомлення вже пораховано без них. Порахуйте журнал частинами й об’єднайте їх.',
  'Expected a delivery nearer to its sending: the message was taken as not delivered. Price the log in parts and merge them.':
    'Очікується доставлення ближче до надсилання: повідомлення вже враховано як недоставлене. Порахуйте журнал частинами й об’єднайте їх.',
  'Expected an event nearer to its place in time: others after it have been played. Price the log in parts and merge them.':
    'Очікується подія ближче до свого місця в часі: пізніші за неї вже пораховано. Порахуйте журнал частинами й об’єднайте їх.',
  'Expected a sender of {channel}; "{sender}" is declared for another channel.':
    'Очікується відправник каналу {channel}; «{sender}» оголошено для іншого каналу.',
  'Expected a price from 0 to 1,000,000.':
    'Очікується ціна від 0 до 1 000 000.',
  'Expected the end of a conversation or a free entry point after its messages.':
    'Очікується кінець розмови або безкоштовної точки входу після її повідомлень.',
  'Expected statuses or callbacks that say what was delivered; of {channel} the log has none, so that none of its messages costs anything.':
    'Очікуються статуси або колбеки, які кажуть, що було доставлено; для {channel} у журналі їх немає, тож жодне з повідомлень нічого не коштує.',
  'Expected the time of a message.':
    'Очікується час повідомлення.',
  'Expected a delivery not before the sending; the time of the delivery counts for both.':
    'Очікується доставлення не раніше за надсилання; для обох узято час доставлення.',
  'Expected a `pricing` object that says the category of the message; none of its statuses has one.':
    'Очікується об’єкт `pricing` із категорією повідомлення; жоден його стан такого не має.',
  'Expected what kind of message it is; the log does not say. Give the events of your send log with it, with the provider\'s id of each message.':
    'Очікується тип повідомлення; журнал його не називає. Додайте події свого журналу надсилань із id кожного повідомлення в провайдера.',
  'Expected text in UTF-8; this is UTF-16. Save it as UTF-8 (in spreadsheets: "CSV UTF-8").':
    'Очікується текст у UTF-8; це UTF-16. Збережіть його як UTF-8 (у таблицях: «CSV UTF-8»).',
  'Expected text; this is a ZIP archive or a spreadsheet (.xlsx, .ods). Unpack it, or save the sheet as CSV in UTF-8.':
    'Очікується текст; це архів ZIP або електронна таблиця (.xlsx, .ods). Розпакуйте його або збережіть аркуш як CSV в UTF-8.',
  'Expected text: JSON or CSV, packed by gzip or not; this is a binary file.':
    'Очікується текст: JSON або CSV, стиснутий gzip чи ні; це двійковий файл.',
  'Expected an amount with at most 6 decimals, such as 0.0298.':
    'Очікується сума, щонайбільше 6 знаків після крапки, як-от 0.0298.',
  'Expected a part of a log as this version of Chatfare writes it.':
    'Очікується частина журналу у вигляді цієї версії Chatfare.',
  'Expected a sender of one channel in all parts; "{sender}" is of two.':
    'Очікується відправник одного каналу в усіх частинах; «{sender}» має два.',
  'Expected a log in one of the formats {names}; nothing at its beginning tells which.':
    'Очікується журнал в одному з форматів: {names}; початок не каже, в якому.',
  'Expected auto, {names}.':
    'Очікується auto або одне з: {names}.',
  'Expected a day such as 2026-11-01.':
    'Очікується день, як-от 2026-11-01.',
  'Expected a day not before `from`.':
    'Очікується день не раніше за `from`.',
  'Expected a day that keeps every event between 2015 and 2037.':
    'Очікується день, за якого кожна подія лишається між 2015 і 2037 роком.',
  'Expected a log of which nothing was played yet.':
    'Очікується журнал, з якого ще нічого не пораховано.',
  'Expected one of {names}; the request names no channel.':
    'Очікується одне з: {names}; канал не названо.',
  'Expected a number in E.164 form with 7 to 15 digits, the first not 0, or an id.':
    'Очікується номер у форматі E.164 із 7–15 цифр, перша не 0, або id.',
  'Expected one country of a contact; the log has two. That of its number counts, or of the account, else the one told last.':
    'Очікується одна країна контакту; у журналі їх дві. Рахується країна його номера або з акаунта, інакше названа останньою.',
  'Expected one sender of a message; the log has two. Give the send log the names that the provider has.':
    'Очікується один відправник повідомлення; у журналі їх два. Дайте журналу надсилань ті назви, що має провайдер.',
  'Expected an id of its own for each message; the log has several with this one, at other times or of other kinds. The first of them counts.':
    'Очікується власний id кожного повідомлення; у журналі з цим id їх кілька, в інший час або іншого виду. Рахується перше.',
  'Expected {country}, the country this contact has already.':
    'Очікується {country}: цю країну контакт уже має.',
  'Expected a delivery report or message of Infobip, Vonage or Route Mobile.':
    'Очікується звіт про доставлення чи повідомлення від Infobip, Vonage або Route Mobile.',
  'Expected the name of a callback such as message or delivered.':
    'Очікується назва виклику, як-от message або delivered.',
  'Expected a callback of Viber, or what was sent and to whom.':
    'Очікується виклик Viber або що й кому надіслано.',
  'Expected at least one receiver.':
    'Очікується принаймні один отримувач.',
  'Expected the ids of the receivers.':
    'Очікується id отримувачів.',
  'Expected a category of Meta\'s prices such as marketing, utility or service.':
    'Очікується категорія цін Meta, як-от marketing, utility або service.',
  'Expected regular, free_customer_service, free_entry_point or free_group_customer_service.':
    'Очікується regular, free_customer_service, free_entry_point або free_group_customer_service.',
  'Expected a list of entries, as a webhook of WhatsApp has it.':
    'Очікується список записів, як у вебхуку WhatsApp.',
  'Expected a list of changes; it is missing.':
    'Очікується список змін; його бракує.',
  'Expected messages, statuses or calls.':
    'Очікується messages, statuses або calls.',
  'Expected ad or post.':
    'Очікується ad або post.',
  'Expected a number or the id of a user; it is missing.':
    'Очікується номер або id користувача; його бракує.',
  'Expected RINGING, ACCEPTED or REJECTED.':
    'Очікується RINGING, ACCEPTED або REJECTED.',
  'Expected BUSINESS_INITIATED or USER_INITIATED.':
    'Очікується BUSINESS_INITIATED або USER_INITIATED.',
  'Expected the first and last message of a tier: {example}.':
    'Очікується перше й останнє повідомлення ступеня: {example}.',
  'Expected a month such as {example}.':
    'Очікується місяць, як-от {example}.',
  'Expected at most {n} cells, as many as the header has; the row is left out.':
    'Очікується щонайбільше {n} клітинок, як у заголовку; рядок пропущено.',
  'Expected a time that the clock of {zone} shows once; it shows {time} twice, as it is set back. The row is left out.':
    'Очікується час, який годинник {zone} показує один раз; {time} він показує двічі, бо його переводять назад. Рядок пропущено.',
  'Expected a time that the clock of {zone} shows; it never shows {time}, as it is set forward. The row is left out.':
    'Очікується час, який годинник {zone} показує; {time} він не показує ніколи, бо його переводять уперед. Рядок пропущено.',
  'Expected text in UTF-8; what is none is read as {sign}.':
    'Очікується текст у UTF-8; решту прочитано як {sign}.',
  'Expected text in UTF-8.':
    'Очікується текст у UTF-8.',
  'Expected a table as chatfare/log hands it on; let its readLog read CSV.':
    'Очікується таблиця в тому вигляді, в якому її передає chatfare/log; CSV читає його readLog.',
  'Expected null or a field: {names}; got "{field}".':
    'Очікується null або одне з полів: {names}; тут «{field}».',
  'Expected field, values or zone.':
    'Очікується field, values або zone.',
  'Expected no zone: the column holds no times.':
    'Часовий пояс тут не очікується: у стовпці немає часу.',
  'Expected the IANA name of a time zone such as Europe/Kyiv, got "{zone}".':
    'Очікується назва часового поясу за IANA, як-от Europe/Kyiv; тут «{zone}».',
  'Expected a field of an event; the column {name} is left out. Map it to a field, or to null if it is none.':
    'Очікується поле події; стовпець {name} пропущено. Зіставте його з полем або залиште поза таблицею.',
  'Expected CSV: {fault}; the line is left out.':
    'Очікується CSV: {fault}; рядок пропущено.',
  'quantity or amount':
    'quantity або amount',
  'Quoted field unterminated':
    'Лапки не закрито',
  'Trailing quote on quoted field is malformed':
    'Зайве після закривних лапок',
  'Expected one column for {field}; {first} and {second} are two.':
    'Очікується один стовпець для {field}; {first} і {second} — це два.',
  'Expected the columns month, market, category, and quantity or amount; missing: {names}.':
    'Очікуються стовпці month, market, category та quantity або amount; бракує: {names}.',
  'Expected a month such as 2026-11, got "{found}".':
    'Очікується місяць, як-от 2026-11; тут «{found}».',
  'Expected a number as text, or an id, got "{figure}", a figure of a spreadsheet; the row is left out.':
    'Очікується номер як текст або id; тут «{figure}», число з таблиці; рядок пропущено.',
  'Expected a quantity or an amount; the row has neither.':
    'Очікується кількість або сума; у рядку немає ні того, ні іншого.',
  'Expected gzip data to its end; the file is cut off or damaged here. What could be unpacked has been read.':
    'Очікуються дані gzip до кінця; тут файл обрізано або пошкоджено. Що вдалося розпакувати, прочитано.',
  'Expected gzip data to its end; the file is cut off or damaged.':
    'Очікуються дані gzip до кінця; файл обрізано або пошкоджено.',
  'Expected a number such as 1234.56, got "{found}".':
    'Очікується число, як-от 1234.56; тут «{found}».',
  'Expected an ISO 4217 code such as {example}.':
    'Очікується код ISO 4217, як-от {example}.',
  'Expected an ISO 3166-1 code of two capital letters such as {example}.':
    'Очікується код ISO 3166-1 з двох великих літер, як-от {example}.',
  'Expected a date such as {example}.':
    'Очікується дата, як-от {example}.',
  'Expected a date after {date}.':
    'Очікується дата після {date}.',
  'Expected a later date than that of the fee before it.':
    'Очікується пізніша дата, ніж у попередньої плати.',
  'Expected another date, or the id "{id}": that document of the same series begins on this day too.':
    'Очікується інша дата або id «{id}»: той документ цієї ж серії теж починається цього дня.',
  'Expected a day on which no other row of the country holds.':
    'Очікується день, коли не діє інший рядок цієї країни.',
  'Expected only on cards of viber-business.':
    'Очікується лише в картах viber-business.',
  'Expected a prefix of 1 to 8 digits, not 0 first.':
    'Очікується префікс з 1–8 цифр, не з 0.',
  'Expected an address that begins with https:// or http://.':
    'Очікується адреса, що починається з https:// або http://.',
  'Expected at most 5 decimals in a rate per minute.':
    'Очікується щонайбільше 5 знаків після крапки в тарифі за хвилину.',
  'Expected no band after one without an end.':
    'Очікується жодного проміжку після того, що без кінця.',
  'Expected a last band without an end.':
    'Очікується останній проміжок без кінця.',
  'Expected more than {n}.':
    'Очікується більше за {n}.',
  'Expected a type of event such as {example}.':
    'Очікується тип події, як-от {example}.',
  'Expected the name of a market.':
    'Очікується назва ринку.',
  'Expected no negative amount.':
    'Очікується невід’ємна сума.',
  'Expected at least one.':
    'Очікується принаймні одне.',
  'Expected at least one unit.':
    'Очікується принаймні одна одиниця.',
  'Expected at most 366 days.':
    'Очікується щонайбільше 366 днів.',
  'Expected 0 to 6.':
    'Очікується від 0 до 6.',
  'Expected at least the floor.':
    'Очікується не менше за найнижчу ціну.',
  'Expected a percent, an amount, a floor or a ceiling.':
    'Очікується відсоток, сума, найнижча або найвища ціна.',
  'Expected "conversation" or an item that messages are charged as.':
    'Очікується conversation або позиція, за якою платять за повідомлення.',
  'Expected an id of its own.':
    'Очікується власний id.',
  'Expected no item of package "{package}" ({item}).':
    'Очікується жодної позиції пакета «{package}» ({item}).',
  'Expected only in an overlay of layer "{layer}".':
    'Очікується лише в накладенні шару «{layer}».',
  'Expected one commitment.':
    'Очікується одне зобов’язання.',
  'Expected "{value}".':
    'Очікується «{value}».',
  'From {from}, when "{id}" ends, until this day no card holds.':
    'Від {from}, коли закінчується «{id}», до цього дня не діє жодна карта.',
  'From this day no card holds until {begins}.':
    'Від цього дня не діє жодна карта, доки: {begins}.',
  'The card ends earlier: {begins}.':
    'Карта закінчується раніше: {begins}.',
  '"{id}" begins on {date}':
    '«{id}» починається {date}',
  'A later one of these documents replaces this one.':
    'Його замінює пізніший із цих документів.',
  'The card "{id}" of another issuer begins on this day too; only one of the two is used.':
    'Карта «{id}» іншого видавця теж починається цього дня; діє лише одна з двох.',
  'No country belongs to this market while the document holds: it is never used.':
    'Поки діє документ, до цього ринку не належить жодна країна: він не використовується.',
  'No prices for markets of {date}: {names}.':
    'Немає цін для ринків, що діють {date}: {names}.',
  'There is no list rate of this item in this market.':
    'Для цієї позиції на цьому ринку немає базового тарифу.',
  'The first band differs from the list rate, {rate}.':
    'Перший проміжок відрізняється від базового тарифу, {rate}.',
  'The rate is higher than that of the band before it.':
    'Тариф вищий, ніж у попередньому проміжку.',
  'From {from} until this day the country belongs to "{market}".':
    'Від {from} до цього дня країна належить до ринку «{market}».',
  'No country has this ISO 3166-1 code.':
    'Жодна країна не має такого коду ISO 3166-1.',
  'Expected a market.':
    'Очікується ринок.',
  'Expected prices for "{market}".':
    'Очікується ціни для «{market}».',
  'Expected an item such as utility, got "{found}".':
    'Очікується позиція, як-от utility; тут «{found}».',
  'Expected no cell outside the table, got "{found}".':
    'Очікується нічого поза таблицею; тут «{found}».',
  'Expected a price, n/a where there is none, or UNKNOWN where its figure is not known.':
    'Очікується ціна, n/a, де її немає, або UNKNOWN, де вона невідома.',
  'Expected one decimal mark in the whole table, got "{found}" beside others.':
    'Очікується один десятковий знак у всій таблиці; тут «{found}» поряд з іншими.',
  'Expected a price that can be read in one way only, got "{found}".':
    'Очікується ціна, яку можна прочитати лише одним способом; тут «{found}».',
  'Expected a price in {currency} with at most 6 decimals, such as 0.0298, got "{found}".':
    'Очікується ціна в {currency}, щонайбільше 6 знаків після крапки, як-от 0.0298; тут «{found}».',
  'Expected a column of a rate card or tier table, got "{found}".':
    'Очікується стовпець тарифної карти чи таблиці ступенів; тут «{found}».',
  'Expected {wanted}, got "{found}".':
    'Очікується {wanted}; тут «{found}».',
  'Expected CSV, got a workbook ({kind}): open it and save the sheet as "CSV UTF-8"; volume tiers on a sheet of their own are a second file.':
    'Очікується CSV, а це книга ({kind}): відкрийте її та збережіть аркуш як «CSV UTF-8»; ступені обсягу на окремому аркуші — другий файл.',
  'Expected text in UTF-8 or UTF-16.':
    'Очікується текст у UTF-8 або UTF-16.',
  'Expected a row that begins a table: Market and at least one of Marketing, Utility, Rate and the like.':
    'Очікується рядок, що починає таблицю: Market і принаймні одне з Marketing, Utility, Rate тощо.',
  'Expected prices below the header.':
    'Очікується ціни під заголовком.',
  'Expected one price for {item} of {market}; this is another.':
    'Очікується одна ціна для {item} на ринку {market}; це ще одна.',
  'Charged {amount} or less: what a message with a maximum price costs is known from `cost` only.':
    'Платно, {amount} або менше: скільки коштує повідомлення з найвищою ціною, видно лише з `cost`.',
  'Charged, but the quantity of {item} is not known; it is not counted as zero.':
    'Платно, але кількість {item} невідома; її не враховано як нуль.',
  'The country of "{contact}" is not known, so neither is the rate for {item}; expected a number in E.164 form or `country`.':
    'Країна контакту «{contact}» невідома, тож і тариф {item} теж; очікується номер E.164 або `country`.',
  'Charged, but no rate for {item} in {market} is known {where}; it is not counted as zero.':
    'Платно, але тариф {item} на ринку {market} невідомий {where}; його не враховано як нуль.',
  'on card {card}':
    'у карті {card}',
  'on any card in {currency} at that date':
    'у жодній карті в {currency} на цю дату',
  'on any card of regulated traffic in {currency} at that date':
    'у жодній карті регульованого трафіку в {currency} на цю дату',
  'The volume tiers of card {card} are not known: above {n} a month ({item}, {market}) the list rate is used, which may be too high.':
    'Ступені обсягу карти {card} невідомі: понад {n} на місяць ({item}, {market}) узято базовий тариф, можливо, зависокий.',
  'Sender "{sender}" was deactivated more than {n} times in {year}: its minimum stays due after the further ones.':
    'Відправника «{sender}» вимкнено за {year} рік понад {n} р.: після дальших разів його мінімум лишається до сплати.',
  'Expected the rate of each band of {item}.':
    'Очікується тариф кожного проміжку: {item}.',
  'Expected the band of {item} to begin with {n}, got {found}.':
    'Очікується початок проміжку з {n}, а не {found}: {item}.',
  'Expected the last band of {item} to have no end.':
    'Очікується останній проміжок без кінця: {item}.',
  'Expected only the last band of {item} to have no end.':
    'Очікується лише останній проміжок без кінця: {item}.',
  'Expected a source with title, url and date; the file names none above its table.':
    'Очікується джерело з назвою, адресою і датою; файл не називає його над таблицею.',
  'Expected the bands of {item} to ascend.':
    'Очікується зростання проміжків: {item}.',
  'Expected the first band of {item} to have the list rate {rate}, got {found}.':
    'Очікується перший проміжок із базовим тарифом {rate}, а не {found}: {item}.',
  'Expected at least two variants.':
    'Очікується принаймні два варіанти.',
  'Expected a whole part of a log; this one was cut off or changed.':
    'Очікується ціла частина журналу; цю обрізано або змінено.',
  'The amount is beyond what can be counted exactly (9.2 * 10^12).':
    'Сума більша, ніж можна порахувати точно (9,2 · 10^12).',
  'The volume is beyond what can be counted exactly.':
    'Обсяг більший, ніж можна порахувати точно.',
  'The engine has not enough memory for this request; split it.':
    'Рушієві бракує пам’яті для цього запиту; поділіть його.',
  'The engine could not finish this call.':
    'Рушій не зміг завершити цей виклик.',
  'The engine has stopped, most likely out of memory; create a new one.':
    'Рушій зупинився, найімовірніше через брак пам’яті; перезавантажте сторінку.',
  'Expected a percentage such as {example}, with at most 4 decimals.':
    'Очікується відсоток, як-от {example}, щонайбільше 4 знаки після крапки.',
  'Expected a percentage of the price from "0" to below "100".':
    'Очікується відсоток ціни від 0 до менш як 100.',
  'Expected either a country or a market of the rate card.':
    'Очікується або країна, або ринок тарифної карти.',
  'Expected that of the sender, {channel}.':
    'Очікується канал відправника, {channel}.',
  'Expected one of {names}; the quote names no channel.':
    'Очікується одне з: {names}; розрахунок не називає каналу.',
  'Expected a decimal string such as {example}.':
    'Очікується десяткове число в лапках, як-от {example}.',
  'Expected a sender of {channel} that a volume or account.senders names after the @.':
    'Очікується після @ відправник каналу {channel}, якого називає обсяг або account.senders.',
  'Expected a sender of {channel} after the @.':
    'Очікується після @ відправник каналу {channel}.',
  'Expected a sender of the events or of account.senders after the @.':
    'Очікується після @ відправник із подій або з account.senders.',
  'Expected 1 to 120.':
    'Очікується від 1 до 120.',
  'Expected a month from {month} on.':
    'Очікується місяць від {month}.',
  'Expected months up to {month}.':
    'Очікуються місяці до {month}.',
  'Expected at least "{least}".':
    'Очікується щонайменше {least}.',
  'Expected either a margin or an overlay of layer "price", not both.':
    'Очікується або маржа, або накладення шару «price», а не обидва.',
  'Expected rules of the channel of an event; none is {channel}.':
    'Очікуються правила каналу котроїсь події; подій {channel} немає.',
  'Expected whole hours from {first} to {last}.':
    'Очікуються цілі години від {first} до {last}.',
  'Unknown assumption.':
    'Невідоме відкрите питання.',
  'Unknown counter; expected {names} or {last}.':
    'Невідомий лічильник; очікується {names} або {last}.',
  'Expected "bundled"; documents need the whole engine.':
    'Очікується «bundled»; документам потрібен увесь рушій.',
  'Expected "bundled" or a list of tariff documents.':
    'Очікується «bundled» або список тарифних документів.',
  'There is no such rate card.':
    'Такої тарифної карти немає.',
  'There is no such overlay; its document has to be among the `tariffs`.':
    'Такого накладення немає; його документ має бути серед `tariffs`.',
  'There is no overlay among the documents of the package.':
    'Серед документів пакунка немає накладень.',
  'Expected an IANA time zone such as {example}.':
    'Очікується часовий пояс за IANA, як-от {example}.',
  'Expected the id of one of account.wabas.':
    'Очікується id одного з account.wabas.',
  'Expected the fee bot-maintenance.':
    'Очікується плата bot-maintenance.',
  'Expected the id of another whatsapp sender of account.senders.':
    'Очікується id іншого відправника whatsapp з account.senders.',
  'Expected another sender, none that the number moved to later.':
    'Очікується інший відправник, а не той, до якого номер перейшов пізніше.',
  'Expected a sender that no other was moved from.':
    'Очікується відправник, від якого не перейшов жоден інший.',
  'Expected no time before `requestedAt`.':
    'Очікується час не раніше за `requestedAt`.',
  'Expected the id of a package of the tariffs after the colon.':
    'Очікується після двокрапки id пакета з тарифів.',
  'Expected a market of the rate cards such as {example}.':
    'Очікується ринок тарифних карт, як-от {example}.',
  'Expected at least one sender.':
    'Очікується принаймні один відправник.',
  'Expected a unique id; "{id}" is used twice (an event without one is called by its place, "#0" on).':
    'Очікується унікальний id; «{id}» вжито двічі (подія без id називається за своїм місцем, від #0).',
  'Expected utility or marketing.':
    'Очікується utility або marketing.',
  'Expected a type of business message of {channel}, with a `category` where it is a template; or from the customer, "message".':
    'Очікується тип повідомлення бізнесу каналу {channel}, для шаблону з `category`; або, від клієнта, «message».',
  'Expected a share from "0" to "1".':
    'Очікується частка від 0 до 1.',
}
