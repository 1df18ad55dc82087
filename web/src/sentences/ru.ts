/** What is said of requests, logs, bills and tariff documents that are refused, by the English wording. */
export const texts: Readonly<Record<string, string>> = {
  'Expected JSON; byte {n} does not fit.':
    'Ожидается JSON; байт {n} не подходит.',
  'Expected UTF-8; byte {n} does not fit.':
    'Ожидается UTF-8; байт {n} не подходит.',
  'Expected at most {n} levels of brackets.':
    'Ожидается не более {n} уровней скобок.',
  'Expected whole characters, got half of one, such as of an emoji cut in two.':
    'Ожидаются целые символы, а есть половина одного, например разрезанного эмодзи.',
  'Expected a JSON object.':
    'Ожидается объект JSON.',
  'Expected an object.':
    'Ожидается объект.',
  'Expected an object; it is missing.':
    'Ожидается объект; его нет.',
  'Expected a list.':
    'Ожидается список.',
  'Expected a list; it is missing.':
    'Ожидается список; его нет.',
  'Expected a string.':
    'Ожидается текст в кавычках.',
  'Expected a string; it is missing.':
    'Ожидается текст в кавычках; его нет.',
  'Expected a text.':
    'Ожидается текст.',
  'Expected a text; it is missing.':
    'Ожидается текст; его нет.',
  'Expected a text that is not empty.':
    'Ожидается непустой текст.',
  'Expected a value; it is missing.':
    'Ожидается значение; его нет.',
  'Expected a time; it is missing.':
    'Ожидается время; его нет.',
  'Expected true or false.':
    'Ожидается true или false.',
  'Expected a whole number.':
    'Ожидается целое число.',
  'Expected a whole number from 0 on.':
    'Ожидается целое число от 0.',
  'Expected a whole number from 0 to 5.':
    'Ожидается целое число от 0 до 5.',
  'Expected a whole number up to 10^12.':
    'Ожидается целое число до 10^12.',
  'Expected a whole number of seconds from 15 to 86400.':
    'Ожидается целое число секунд от 15 до 86400.',
  'Expected a number that is not negative.':
    'Ожидается неотрицательное число.',
  'Expected seconds.':
    'Ожидается секунды.',
  'Expected one of {names}.':
    'Ожидается одно из: {names}.',
  'Expected an item, one of {names}.':
    'Ожидается позиция, одна из: {names}.',
  'Unknown field; expected one of {names}.':
    'Неизвестное поле; ожидается одно из: {names}.',
  'Expected only on agent messages.':
    'Ожидается только в сообщениях агента.',
  'Expected only on transactional messages.':
    'Ожидается только в транзакционных сообщениях.',
  'Expected only on templates.':
    'Ожидается только в шаблонах.',
  'Expected only on group messages: template or service.':
    'Ожидается только в групповых сообщениях: template или service.',
  'Expected only with the status delivered or read.':
    'Ожидается только со статусом delivered или read.',
  'Expected only on {where}.':
    'Ожидается только здесь: {where}.',
  'Expected customer or business.':
    'Ожидается customer или business.',
  'Expected a channel that has rules; {channel} has none yet.':
    'Ожидается канал, у которого есть правила; у {channel} их ещё нет.',
  'Expected marketing-messages, on marketing templates to one contact.':
    'Ожидается marketing-messages, в шаблонах «Маркетинг» одному контакту.',
  'Expected marketing, utility or authentication (groups: marketing or utility).':
    'Ожидается marketing, utility или authentication (группы: marketing или utility).',
  'Expected marketing, utility or authentication.':
    'Ожидается marketing, utility или authentication.',
  'Expected an instant not before the event\'s `at`.':
    'Ожидается время не раньше `at` события.',
  'Expected an instant after the event\'s `at`.':
    'Ожидается время после `at` события.',
  'Expected an instant from 2015 to 2037.':
    'Ожидается время с 2015 по 2037 год.',
  'Expected a date such as {day}, a time with its zone such as {example}, or epoch milliseconds.':
    'Ожидается дата, например {day}, время с поясом, например {example}, или миллисекунды с 1970 года.',
  'Expected a time with its zone such as {example}, or epoch milliseconds.':
    'Ожидается время с поясом, например {example}, или миллисекунды с 1970 года.',
  'Expected a time from 2015 to 2037: seconds or milliseconds since 1970, or one such as {example}.':
    'Ожидается время с 2015 по 2037 год: секунды или миллисекунды с 1970 года либо, например, {example}.',
  'Expected a decimal string with at most 6 decimals, such as {example}.':
    'Ожидается десятичное число в кавычках, не более 6 знаков после точки, например {example}.',
  'Expected each recipient once.':
    'Ожидается каждый получатель один раз.',
  'Expected at least one contact.':
    'Ожидается хотя бы один контакт.',
  'Expected the rest of the record; the file ends within it.':
    'Ожидается остаток записи; файл на ней обрывается.',
  'Expected the end of the list; the file ends first.':
    'Ожидается конец списка; файл кончается раньше.',
  'Expected records of at most 16 MiB.':
    'Ожидается записи не более 16 МиБ.',
  'Expected rows of at most 64 MiB.':
    'Ожидаются строки не более 64 МиБ.',
  'Expected what is told of the account nearer to the beginning of the log: messages have been played without it. Price the log in parts and merge them.':
    'Ожидается сведения об аккаунте ближе к началу журнала: сообщения уже посчитаны без них. Посчитайте журнал частями и объедините их.',
  'Expected a delivery nearer to its sending: the message was taken as not delivered. Price the log in parts and merge them.':
    'Ожидается доставка ближе к отправке: сообщение уже учтено как недоставленное. Посчитайте журнал частями и объедините их.',
  'Expected an event nearer to its place in time: others after it have been played. Price the log in parts and merge them.':
    'Ожидается событие ближе к своему месту во времени: более поздние уже посчитаны. Посчитайте журнал частями и объедините их.',
  'Expected a sender of {channel}; "{sender}" is declared for another channel.':
    'Ожидается отправитель канала {channel}; «{sender}» объявлен для другого канала.',
  'Expected a price from 0 to 1,000,000.':
    'Ожидается цена от 0 до 1 000 000.',
  'Expected the end of a conversation or a free entry point after its messages.':
    'Ожидается конец разговора или бесплатной точки входа после её сообщений.',
  'Expected statuses or callbacks that say what was delivered; of {channel} the log has none, so that none of its messages costs anything.':
    'Ожидаются статусы или колбэки, которые говорят, что было доставлено; для {channel} в журнале их нет, поэтому ни одно из сообщений ничего не стоит.',
  'Expected the time of a message.':
    'Ожидается время сообщения.',
  'Expected a delivery not before the sending; the time of the delivery counts for both.':
    'Ожидается доставка не раньше отправки; для обеих взято время доставки.',
  'Expected a `pricing` object that says the category of the message; none of its statuses has one.':
    'Ожидается объект `pricing` с категорией сообщения; ни один его статус такого не имеет.',
  'Expected what kind of message it is; the log does not say. Give the events of your send log with it, with the provider\'s id of each message.':
    'Ожидается тип сообщения; журнал его не называет. Добавьте события своего журнала отправок с id каждого сообщения у провайдера.',
  'Expected text in UTF-8; this is UTF-16. Save it as UTF-8 (in spreadsheets: "CSV UTF-8").':
    'Ожидается текст в UTF-8; это UTF-16. Сохраните его как UTF-8 (в таблицах: «CSV UTF-8»).',
  'Expected text; this is a ZIP archive or a spreadsheet (.xlsx, .ods). Unpack it, or save the sheet as CSV in UTF-8.':
    'Ожидается текст; это архив ZIP или электронная таблица (.xlsx, .ods). Распакуйте его или сохраните лист как CSV в UTF-8.',
  'Expected text: JSON or CSV, packed by gzip or not; this is a binary file.':
    'Ожидается текст: JSON или CSV, сжатый gzip или нет; это двоичный файл.',
  'Expected an amount with at most 6 decimals, such as 0.0298.':
    'Ожидается сумма, не более 6 знаков после точки, например 0.0298.',
  'Expected a part of a log as this version of Chatfare writes it.':
    'Ожидается часть журнала в виде этой версии Chatfare.',
  'Expected a sender of one channel in all parts; "{sender}" is of two.':
    'Ожидается отправитель одного канала во всех частях; у «{sender}» два.',
  'Expected a log in one of the formats {names}; nothing at its beginning tells which.':
    'Ожидается журнал в одном из форматов: {names}; начало не говорит, в каком.',
  'Expected auto, {names}.':
    'Ожидается auto или одно из: {names}.',
  'Expected a day such as 2026-11-01.':
    'Ожидается день, например 2026-11-01.',
  'Expected a day not before `from`.':
    'Ожидается день не раньше `from`.',
  'Expected a day that keeps every event between 2015 and 2037.':
    'Ожидается день, при котором каждое событие остаётся между 2015 и 2037 годом.',
  'Expected a log of which nothing was played yet.':
    'Ожидается журнал, из которого ещё ничего не посчитано.',
  'Expected one of {names}; the request names no channel.':
    'Ожидается одно из: {names}; канал не назван.',
  'Expected a number in E.164 form with 7 to 15 digits, the first not 0, or an id.':
    'Ожидается номер в формате E.164 из 7–15 цифр, первая не 0, или id.',
  'Expected one country of a contact; the log has two. That of its number counts, or of the account, else the one told last.':
    'Ожидается одна страна контакта; в журнале их две. Считается страна его номера или из аккаунта, иначе названная последней.',
  'Expected one sender of a message; the log has two. Give the send log the names that the provider has.':
    'Ожидается один отправитель сообщения; в журнале их два. Дайте журналу отправок те имена, что у провайдера.',
  'Expected an id of its own for each message; the log has several with this one, at other times or of other kinds. The first of them counts.':
    'Ожидается собственный id каждого сообщения; в журнале с этим id их несколько, в другое время или другого вида. Считается первое.',
  'Expected {country}, the country this contact has already.':
    'Ожидается {country}: эта страна у контакта уже есть.',
  'Expected a delivery report or message of Infobip, Vonage or Route Mobile.':
    'Ожидается отчёт о доставке или сообщение от Infobip, Vonage или Route Mobile.',
  'Expected the name of a callback such as message or delivered.':
    'Ожидается название вызова, например message или delivered.',
  'Expected a callback of Viber, or what was sent and to whom.':
    'Ожидается вызов Viber или что и кому отправлено.',
  'Expected at least one receiver.':
    'Ожидается хотя бы один получатель.',
  'Expected the ids of the receivers.':
    'Ожидается id получателей.',
  'Expected a category of Meta\'s prices such as marketing, utility or service.':
    'Ожидается категория цен Meta, например marketing, utility или service.',
  'Expected regular, free_customer_service, free_entry_point or free_group_customer_service.':
    'Ожидается regular, free_customer_service, free_entry_point или free_group_customer_service.',
  'Expected a list of entries, as a webhook of WhatsApp has it.':
    'Ожидается список записей, как в вебхуке WhatsApp.',
  'Expected a list of changes; it is missing.':
    'Ожидается список изменений; его нет.',
  'Expected messages, statuses or calls.':
    'Ожидается messages, statuses или calls.',
  'Expected ad or post.':
    'Ожидается ad или post.',
  'Expected a number or the id of a user; it is missing.':
    'Ожидается номер или id пользователя; его нет.',
  'Expected RINGING, ACCEPTED or REJECTED.':
    'Ожидается RINGING, ACCEPTED или REJECTED.',
  'Expected BUSINESS_INITIATED or USER_INITIATED.':
    'Ожидается BUSINESS_INITIATED или USER_INITIATED.',
  'Expected the first and last message of a tier: {example}.':
    'Ожидается первое и последнее сообщение ступени: {example}.',
  'Expected a month such as {example}.':
    'Ожидается месяц, например {example}.',
  'Expected at most {n} cells, as many as the header has; the row is left out.':
    'Ожидается не более {n} ячеек, как в заголовке; строка пропущена.',
  'Expected a time that the clock of {zone} shows once; it shows {time} twice, as it is set back. The row is left out.':
    'Ожидается время, которое часы {zone} показывают один раз; {time} они показывают дважды, так как их переводят назад. Строка пропущена.',
  'Expected a time that the clock of {zone} shows; it never shows {time}, as it is set forward. The row is left out.':
    'Ожидается время, которое часы {zone} показывают; {time} они не показывают никогда, так как их переводят вперёд. Строка пропущена.',
  'Expected text in UTF-8; what is none is read as {sign}.':
    'Ожидается текст в UTF-8; остальное прочитано как {sign}.',
  'Expected text in UTF-8.':
    'Ожидается текст в UTF-8.',
  'Expected a table as chatfare/log hands it on; let its readLog read CSV.':
    'Ожидается таблица в том виде, в каком её передаёт chatfare/log; CSV читает его readLog.',
  'Expected null or a field: {names}; got "{field}".':
    'Ожидается null или одно из полей: {names}; здесь «{field}».',
  'Expected field, values or zone.':
    'Ожидается field, values или zone.',
  'Expected no zone: the column holds no times.':
    'Часовой пояс здесь не ожидается: в столбце нет времени.',
  'Expected the IANA name of a time zone such as Europe/Kyiv, got "{zone}".':
    'Ожидается название часового пояса по IANA, например Europe/Kyiv; здесь «{zone}».',
  'Expected a field of an event; the column {name} is left out. Map it to a field, or to null if it is none.':
    'Ожидается поле события; столбец {name} пропущен. Сопоставьте его с полем или оставьте вне таблицы.',
  'Expected CSV: {fault}; the line is left out.':
    'Ожидается CSV: {fault}; строка пропущена.',
  'quantity or amount':
    'quantity или amount',
  'Quoted field unterminated':
    'Кавычки не закрыты',
  'Trailing quote on quoted field is malformed':
    'Лишнее после закрывающих кавычек',
  'Expected one column for {field}; {first} and {second} are two.':
    'Ожидается один столбец для {field}; {first} и {second} — это два.',
  'Expected the columns month, market, category, and quantity or amount; missing: {names}.':
    'Ожидаются столбцы month, market, category и quantity или amount; не хватает: {names}.',
  'Expected a month such as 2026-11, got "{found}".':
    'Ожидается месяц, например 2026-11; здесь «{found}».',
  'Expected a number as text, or an id, got "{figure}", a figure of a spreadsheet; the row is left out.':
    'Ожидается номер как текст или id; здесь «{figure}», число из таблицы; строка пропущена.',
  'Expected a quantity or an amount; the row has neither.':
    'Ожидается количество или сумма; в строке нет ни того, ни другого.',
  'Expected gzip data to its end; the file is cut off or damaged here. What could be unpacked has been read.':
    'Ожидаются данные gzip до конца; здесь файл обрезан или повреждён. Что удалось распаковать, прочитано.',
  'Expected gzip data to its end; the file is cut off or damaged.':
    'Ожидаются данные gzip до конца; файл обрезан или повреждён.',
  'Expected a number such as 1234.56, got "{found}".':
    'Ожидается число, например 1234.56; здесь «{found}».',
  'Expected an ISO 4217 code such as {example}.':
    'Ожидается код ISO 4217, например {example}.',
  'Expected an ISO 3166-1 code of two capital letters such as {example}.':
    'Ожидается код ISO 3166-1 из двух прописных букв, например {example}.',
  'Expected a date such as {example}.':
    'Ожидается дата, например {example}.',
  'Expected a date after {date}.':
    'Ожидается дата после {date}.',
  'Expected a later date than that of the fee before it.':
    'Ожидается более поздняя дата, чем у предыдущей платы.',
  'Expected another date, or the id "{id}": that document of the same series begins on this day too.':
    'Ожидается другая дата или id «{id}»: тот документ той же серии тоже начинается в этот день.',
  'Expected a day on which no other row of the country holds.':
    'Ожидается день, когда не действует другая строка этой страны.',
  'Expected only on cards of viber-business.':
    'Ожидается только в картах viber-business.',
  'Expected a prefix of 1 to 8 digits, not 0 first.':
    'Ожидается префикс из 1–8 цифр, не с 0.',
  'Expected an address that begins with https:// or http://.':
    'Ожидается адрес, который начинается с https:// или http://.',
  'Expected at most 5 decimals in a rate per minute.':
    'Ожидается не более 5 знаков после точки в тарифе за минуту.',
  'Expected no band after one without an end.':
    'Ожидается никакого промежутка после того, что без конца.',
  'Expected a last band without an end.':
    'Ожидается последний промежуток без конца.',
  'Expected more than {n}.':
    'Ожидается больше {n}.',
  'Expected a type of event such as {example}.':
    'Ожидается тип события, например {example}.',
  'Expected the name of a market.':
    'Ожидается название рынка.',
  'Expected no negative amount.':
    'Ожидается неотрицательная сумма.',
  'Expected at least one.':
    'Ожидается хотя бы одно.',
  'Expected at least one unit.':
    'Ожидается хотя бы одна единица.',
  'Expected at most 366 days.':
    'Ожидается не более 366 дней.',
  'Expected 0 to 6.':
    'Ожидается от 0 до 6.',
  'Expected at least the floor.':
    'Ожидается не меньше наименьшей цены.',
  'Expected a percent, an amount, a floor or a ceiling.':
    'Ожидается процент, сумма, наименьшая или наибольшая цена.',
  'Expected "conversation" or an item that messages are charged as.':
    'Ожидается conversation или позиция, по которой платят за сообщения.',
  'Expected an id of its own.':
    'Ожидается собственный id.',
  'Expected no item of package "{package}" ({item}).':
    'Ожидается никакой позиции пакета «{package}» ({item}).',
  'Expected only in an overlay of layer "{layer}".':
    'Ожидается только в наложении слоя «{layer}».',
  'Expected one commitment.':
    'Ожидается одно обязательство.',
  'Expected "{value}".':
    'Ожидается «{value}».',
  'From {from}, when "{id}" ends, until this day no card holds.':
    'С {from}, когда кончается «{id}», до этого дня не действует ни одна карта.',
  'From this day no card holds until {begins}.':
    'С этого дня не действует ни одна карта, пока: {begins}.',
  'The card ends earlier: {begins}.':
    'Карта кончается раньше: {begins}.',
  '"{id}" begins on {date}':
    '«{id}» начинается {date}',
  'A later one of these documents replaces this one.':
    'Его заменяет более поздний из этих документов.',
  'The card "{id}" of another issuer begins on this day too; only one of the two is used.':
    'Карта «{id}» другого издателя тоже начинается в этот день; действует только одна из двух.',
  'No country belongs to this market while the document holds: it is never used.':
    'Пока действует документ, к этому рынку не относится ни одна страна: он не используется.',
  'No prices for markets of {date}: {names}.':
    'Нет цен для рынков, действующих {date}: {names}.',
  'There is no list rate of this item in this market.':
    'Для этой позиции на этом рынке нет базового тарифа.',
  'The first band differs from the list rate, {rate}.':
    'Первый промежуток отличается от базового тарифа, {rate}.',
  'The rate is higher than that of the band before it.':
    'Тариф выше, чем в предыдущем промежутке.',
  'From {from} until this day the country belongs to "{market}".':
    'С {from} до этого дня страна относится к рынку «{market}».',
  'No country has this ISO 3166-1 code.':
    'Ни у одной страны нет такого кода ISO 3166-1.',
  'Expected a market.':
    'Ожидается рынок.',
  'Expected prices for "{market}".':
    'Ожидается цены для «{market}».',
  'Expected an item such as utility, got "{found}".':
    'Ожидается позиция, например utility; здесь «{found}».',
  'Expected no cell outside the table, got "{found}".':
    'Ожидается ничего вне таблицы; здесь «{found}».',
  'Expected a price, n/a where there is none, or UNKNOWN where its figure is not known.':
    'Ожидается цена, n/a, где её нет, или UNKNOWN, где она неизвестна.',
  'Expected one decimal mark in the whole table, got "{found}" beside others.':
    'Ожидается один десятичный знак во всей таблице; здесь «{found}» рядом с другими.',
  'Expected a price that can be read in one way only, got "{found}".':
    'Ожидается цена, которую можно прочитать только одним способом; здесь «{found}».',
  'Expected a price in {currency} with at most 6 decimals, such as 0.0298, got "{found}".':
    'Ожидается цена в {currency}, не более 6 знаков после точки, например 0.0298; здесь «{found}».',
  'Expected a column of a rate card or tier table, got "{found}".':
    'Ожидается столбец тарифной карты или таблицы ступеней; здесь «{found}».',
  'Expected {wanted}, got "{found}".':
    'Ожидается {wanted}; здесь «{found}».',
  'Expected CSV, got a workbook ({kind}): open it and save the sheet as "CSV UTF-8"; volume tiers on a sheet of their own are a second file.':
    'Ожидается CSV, а это книга ({kind}): откройте её и сохраните лист как «CSV UTF-8»; ступени объёма на отдельном листе — второй файл.',
  'Expected text in UTF-8 or UTF-16.':
    'Ожидается текст в UTF-8 или UTF-16.',
  'Expected a row that begins a table: Market and at least one of Marketing, Utility, Rate and the like.':
    'Ожидается строка, которая начинает таблицу: Market и хотя бы одно из Marketing, Utility, Rate и т. п.',
  'Expected prices below the header.':
    'Ожидается цены под заголовком.',
  'Expected one price for {item} of {market}; this is another.':
    'Ожидается одна цена для {item} на рынке {market}; это ещё одна.',
  'Charged {amount} or less: what a message with a maximum price costs is known from `cost` only.':
    'Платно, {amount} или меньше: сколько стоит сообщение с наибольшей ценой, видно только из `cost`.',
  'Charged, but the quantity of {item} is not known; it is not counted as zero.':
    'Платно, но количество {item} неизвестно; оно не учтено как ноль.',
  'The country of "{contact}" is not known, so neither is the rate for {item}; expected a number in E.164 form or `country`.':
    'Страна контакта «{contact}» неизвестна, а значит, и тариф {item}; ожидается номер E.164 или `country`.',
  'Charged, but no rate for {item} in {market} is known {where}; it is not counted as zero.':
    'Платно, но тариф {item} на рынке {market} неизвестен {where}; он не учтён как ноль.',
  'on card {card}':
    'в карте {card}',
  'on any card in {currency} at that date':
    'ни в одной карте в {currency} на эту дату',
  'on any card of regulated traffic in {currency} at that date':
    'ни в одной карте регулируемого трафика в {currency} на эту дату',
  'The volume tiers of card {card} are not known: above {n} a month ({item}, {market}) the list rate is used, which may be too high.':
    'Ступени объёма карты {card} неизвестны: свыше {n} в месяц ({item}, {market}) взят базовый тариф, возможно, завышенный.',
  'Sender "{sender}" was deactivated more than {n} times in {year}: its minimum stays due after the further ones.':
    'Отправитель «{sender}» отключён за {year} год более {n} р.: после дальнейших его минимум остаётся к оплате.',
  'Expected the rate of each band of {item}.':
    'Ожидается тариф каждого промежутка: {item}.',
  'Expected the band of {item} to begin with {n}, got {found}.':
    'Ожидается начало промежутка с {n}, а не {found}: {item}.',
  'Expected the last band of {item} to have no end.':
    'Ожидается последний промежуток без конца: {item}.',
  'Expected only the last band of {item} to have no end.':
    'Ожидается только последний промежуток без конца: {item}.',
  'Expected a source with title, url and date; the file names none above its table.':
    'Ожидается источник с названием, адресом и датой; файл не называет его над таблицей.',
  'Expected the bands of {item} to ascend.':
    'Ожидается возрастание промежутков: {item}.',
  'Expected the first band of {item} to have the list rate {rate}, got {found}.':
    'Ожидается первый промежуток с базовым тарифом {rate}, а не {found}: {item}.',
  'Expected at least two variants.':
    'Ожидается хотя бы два варианта.',
  'Expected a whole part of a log; this one was cut off or changed.':
    'Ожидается целая часть журнала; эта обрезана или изменена.',
  'The amount is beyond what can be counted exactly (9.2 * 10^12).':
    'Сумма больше, чем можно сосчитать точно (9,2 · 10^12).',
  'The volume is beyond what can be counted exactly.':
    'Объём больше, чем можно сосчитать точно.',
  'The engine has not enough memory for this request; split it.':
    'Движку не хватает памяти для этого запроса; разделите его.',
  'The engine could not finish this call.':
    'Движок не смог завершить этот вызов.',
  'The engine has stopped, most likely out of memory; create a new one.':
    'Движок остановился, скорее всего из-за нехватки памяти; перезагрузите страницу.',
  'Expected a percentage such as {example}, with at most 4 decimals.':
    'Ожидается процент, например {example}, не более 4 знаков после точки.',
  'Expected a percentage of the price from "0" to below "100".':
    'Ожидается процент цены от 0 и меньше 100.',
  'Expected either a country or a market of the rate card.':
    'Ожидается либо страна, либо рынок тарифной карты.',
  'Expected that of the sender, {channel}.':
    'Ожидается канал отправителя, {channel}.',
  'Expected one of {names}; the quote names no channel.':
    'Ожидается одно из: {names}; расчёт не называет канала.',
  'Expected a decimal string such as {example}.':
    'Ожидается десятичное число в кавычках, например {example}.',
  'Expected a sender of {channel} that a volume or account.senders names after the @.':
    'Ожидается после @ отправитель канала {channel}, которого называет объём или account.senders.',
  'Expected a sender of {channel} after the @.':
    'Ожидается после @ отправитель канала {channel}.',
  'Expected a sender of the events or of account.senders after the @.':
    'Ожидается после @ отправитель из событий или из account.senders.',
  'Expected 1 to 120.':
    'Ожидается от 1 до 120.',
  'Expected a month from {month} on.':
    'Ожидается месяц с {month}.',
  'Expected months up to {month}.':
    'Ожидаются месяцы до {month}.',
  'Expected at least "{least}".':
    'Ожидается не меньше {least}.',
  'Expected either a margin or an overlay of layer "price", not both.':
    'Ожидается либо маржа, либо наложение слоя «price», но не оба.',
  'Expected rules of the channel of an event; none is {channel}.':
    'Ожидаются правила канала какого-либо события; событий {channel} нет.',
  'Expected whole hours from {first} to {last}.':
    'Ожидаются целые часы от {first} до {last}.',
  'Unknown assumption.':
    'Неизвестный открытый вопрос.',
  'Unknown counter; expected {names} or {last}.':
    'Неизвестный счётчик; ожидается {names} или {last}.',
  'Expected "bundled"; documents need the whole engine.':
    'Ожидается «bundled»; документам нужен весь движок.',
  'Expected "bundled" or a list of tariff documents.':
    'Ожидается «bundled» или список тарифных документов.',
  'There is no such rate card.':
    'Такой тарифной карты нет.',
  'There is no such overlay; its document has to be among the `tariffs`.':
    'Такого наложения нет; его документ должен быть среди `tariffs`.',
  'There is no overlay among the documents of the package.':
    'Среди документов пакета программы нет наложений.',
  'Expected an IANA time zone such as {example}.':
    'Ожидается часовой пояс по IANA, например {example}.',
  'Expected the id of one of account.wabas.':
    'Ожидается id одного из account.wabas.',
  'Expected the fee bot-maintenance.':
    'Ожидается плата bot-maintenance.',
  'Expected the id of another whatsapp sender of account.senders.':
    'Ожидается id другого отправителя whatsapp из account.senders.',
  'Expected another sender, none that the number moved to later.':
    'Ожидается другой отправитель, а не тот, к которому номер перешёл позже.',
  'Expected a sender that no other was moved from.':
    'Ожидается отправитель, от которого не перешёл никто другой.',
  'Expected no time before `requestedAt`.':
    'Ожидается время не раньше `requestedAt`.',
  'Expected the id of a package of the tariffs after the colon.':
    'Ожидается после двоеточия id пакета из тарифов.',
  'Expected a market of the rate cards such as {example}.':
    'Ожидается рынок тарифных карт, например {example}.',
  'Expected at least one sender.':
    'Ожидается хотя бы один отправитель.',
  'Expected a unique id; "{id}" is used twice (an event without one is called by its place, "#0" on).':
    'Ожидается уникальный id; «{id}» встречается дважды (событие без id называется по своему месту, с #0).',
  'Expected utility or marketing.':
    'Ожидается utility или marketing.',
  'Expected a type of business message of {channel}, with a `category` where it is a template; or from the customer, "message".':
    'Ожидается тип сообщения бизнеса канала {channel}, для шаблона с `category`; либо, от клиента, «message».',
  'Expected a share from "0" to "1".':
    'Ожидается доля от 0 до 1.',
}
