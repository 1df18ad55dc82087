/** What is said of requests, logs, bills and tariff documents that are refused, by the English wording. */
export const texts: Readonly<Record<string, string>> = {
  'Expected JSON; byte {n} does not fit.':
    'Oczekiwano JSON; bajt {n} nie pasuje.',
  'Expected UTF-8; byte {n} does not fit.':
    'Oczekiwano UTF-8; bajt {n} nie pasuje.',
  'Expected at most {n} levels of brackets.':
    'Oczekiwano najwyżej {n} poziomów nawiasów.',
  'Expected whole characters, got half of one, such as of an emoji cut in two.':
    'Oczekiwano całych znaków, a jest połowa jednego, np. przeciętego emoji.',
  'Expected a JSON object.':
    'Oczekiwano obiektu JSON.',
  'Expected an object.':
    'Oczekiwano obiektu.',
  'Expected an object; it is missing.':
    'Oczekiwano obiektu; brakuje go.',
  'Expected a list.':
    'Oczekiwano listy.',
  'Expected a list; it is missing.':
    'Oczekiwano listy; brakuje jej.',
  'Expected a string.':
    'Oczekiwano tekstu w cudzysłowie.',
  'Expected a string; it is missing.':
    'Oczekiwano tekstu w cudzysłowie; brakuje go.',
  'Expected a text.':
    'Oczekiwano tekstu.',
  'Expected a text; it is missing.':
    'Oczekiwano tekstu; brakuje go.',
  'Expected a text that is not empty.':
    'Oczekiwano niepustego tekstu.',
  'Expected a value; it is missing.':
    'Oczekiwano wartości; brakuje jej.',
  'Expected a time; it is missing.':
    'Oczekiwano czasu; brakuje go.',
  'Expected true or false.':
    'Oczekiwano true albo false.',
  'Expected a whole number.':
    'Oczekiwano liczby całkowitej.',
  'Expected a whole number from 0 on.':
    'Oczekiwano liczby całkowitej od 0.',
  'Expected a whole number from 0 to 5.':
    'Oczekiwano liczby całkowitej od 0 do 5.',
  'Expected a whole number up to 10^12.':
    'Oczekiwano liczby całkowitej do 10^12.',
  'Expected a whole number of seconds from 15 to 86400.':
    'Oczekiwano całkowitej liczby sekund od 15 do 86400.',
  'Expected a number that is not negative.':
    'Oczekiwano liczby nieujemnej.',
  'Expected seconds.':
    'Oczekiwano sekund.',
  'Expected one of {names}.':
    'Oczekiwano jednej z wartości: {names}.',
  'Expected an item, one of {names}.':
    'Oczekiwano pozycji, jednej z: {names}.',
  'Unknown field; expected one of {names}.':
    'Nieznane pole; oczekiwano jednego z: {names}.',
  'Expected only on agent messages.':
    'Oczekiwano tylko przy wiadomościach agenta.',
  'Expected only on transactional messages.':
    'Oczekiwano tylko przy wiadomościach transakcyjnych.',
  'Expected only on templates.':
    'Oczekiwano tylko przy szablonach.',
  'Expected only on group messages: template or service.':
    'Oczekiwano tylko przy wiadomościach grupowych: template albo service.',
  'Expected only with the status delivered or read.':
    'Oczekiwano tylko przy stanie delivered albo read.',
  'Expected only on {where}.':
    'Oczekiwano tylko przy: {where}.',
  'Expected customer or business.':
    'Oczekiwano customer albo business.',
  'Expected a channel that has rules; {channel} has none yet.':
    'Oczekiwano kanału, który ma zasady; {channel} jeszcze ich nie ma.',
  'Expected marketing-messages, on marketing templates to one contact.':
    'Oczekiwano marketing-messages, przy szablonach marketingowych do jednego kontaktu.',
  'Expected marketing, utility or authentication (groups: marketing or utility).':
    'Oczekiwano marketing, utility albo authentication (grupy: marketing albo utility).',
  'Expected marketing, utility or authentication.':
    'Oczekiwano marketing, utility albo authentication.',
  'Expected an instant not before the event\'s `at`.':
    'Oczekiwano chwili nie wcześniejszej niż `at` zdarzenia.',
  'Expected an instant after the event\'s `at`.':
    'Oczekiwano chwili po `at` zdarzenia.',
  'Expected an instant from 2015 to 2037.':
    'Oczekiwano chwili od 2015 do 2037 roku.',
  'Expected a date such as {day}, a time with its zone such as {example}, or epoch milliseconds.':
    'Oczekiwano daty, np. {day}, czasu ze strefą, np. {example}, albo milisekund od 1970 roku.',
  'Expected a time with its zone such as {example}, or epoch milliseconds.':
    'Oczekiwano czasu ze strefą, np. {example}, albo milisekund od 1970 roku.',
  'Expected a time from 2015 to 2037: seconds or milliseconds since 1970, or one such as {example}.':
    'Oczekiwano czasu od 2015 do 2037 roku: sekund lub milisekund od 1970 roku albo np. {example}.',
  'Expected a decimal string with at most 6 decimals, such as {example}.':
    'Oczekiwano liczby dziesiętnej w cudzysłowie, najwyżej 6 miejsc po kropce, np. {example}.',
  'Expected each recipient once.':
    'Oczekiwano każdego odbiorcy raz.',
  'Expected at least one contact.':
    'Oczekiwano co najmniej jednego kontaktu.',
  'Expected the rest of the record; the file ends within it.':
    'Oczekiwano reszty rekordu; plik urywa się w jego środku.',
  'Expected the end of the list; the file ends first.':
    'Oczekiwano końca listy; plik kończy się wcześniej.',
  'Expected records of at most 16 MiB.':
    'Oczekiwano rekordów najwyżej 16 MiB.',
  'Expected rows of at most 64 MiB.':
    'Oczekiwano wierszy najwyżej 64 MiB.',
  'Expected what is told of the account nearer to the beginning of the log: messages have been played without it. Price the log in parts and merge them.':
    'Oczekiwano danych o koncie bliżej początku dziennika: wiadomości policzono już bez nich. Policz dziennik w częściach i połącz je.',
  'Expected a delivery nearer to its sending: the message was taken as not delivered. Price the log in parts and merge them.':
    'Oczekiwano doręczenia bliżej wysłania: wiadomość uznano już za niedoręczoną. Policz dziennik w częściach i połącz je.',
  'Expected an event nearer to its place in time: others after it have been played. Price the log in parts and merge them.':
    'Oczekiwano zdarzenia bliżej jego miejsca w czasie: późniejsze już policzono. Policz dziennik w częściach i połącz je.',
  'Expected a sender of {channel}; "{sender}" is declared for another channel.':
    'Oczekiwano nadawcy kanału {channel}; „{sender}” zadeklarowano dla innego kanału.',
  'Expected a price from 0 to 1,000,000.':
    'Oczekiwano ceny od 0 do 1 000 000.',
  'Expected the end of a conversation or a free entry point after its messages.':
    'Oczekiwano końca rozmowy albo bezpłatnego punktu wejścia po jego wiadomościach.',
  'Expected statuses or callbacks that say what was delivered; of {channel} the log has none, so that none of its messages costs anything.':
    'Oczekiwano statusów albo wywołań zwrotnych, które mówią, co dostarczono; dla {channel} log ich nie ma, więc żadna z wiadomości nic nie kosztuje.',
  'Expected the time of a message.':
    'Oczekiwano czasu wiadomości.',
  'Expected a delivery not before the sending; the time of the delivery counts for both.':
    'Oczekiwano doręczenia nie wcześniej niż wysłanie; dla obu liczy się czas doręczenia.',
  'Expected a `pricing` object that says the category of the message; none of its statuses has one.':
    'Oczekiwano obiektu `pricing` z kategorią wiadomości; nie ma go żaden jej stan.',
  'Expected what kind of message it is; the log does not say. Give the events of your send log with it, with the provider\'s id of each message.':
    'Oczekiwano rodzaju wiadomości; dziennik go nie podaje. Dodaj zdarzenia z własnego dziennika wysyłek z identyfikatorem każdej wiadomości u dostawcy.',
  'Expected text in UTF-8; this is UTF-16. Save it as UTF-8 (in spreadsheets: "CSV UTF-8").':
    'Oczekiwano tekstu w UTF-8; to jest UTF-16. Zapisz go jako UTF-8 (w arkuszach: „CSV UTF-8”).',
  'Expected text; this is a ZIP archive or a spreadsheet (.xlsx, .ods). Unpack it, or save the sheet as CSV in UTF-8.':
    'Oczekiwano tekstu; to jest archiwum ZIP albo arkusz (.xlsx, .ods). Rozpakuj je albo zapisz arkusz jako CSV w UTF-8.',
  'Expected text: JSON or CSV, packed by gzip or not; this is a binary file.':
    'Oczekiwano tekstu: JSON albo CSV, spakowanego gzip lub nie; to jest plik binarny.',
  'Expected an amount with at most 6 decimals, such as 0.0298.':
    'Oczekiwano kwoty z najwyżej 6 miejscami po kropce, np. 0.0298.',
  'Expected a part of a log as this version of Chatfare writes it.':
    'Oczekiwano części dziennika zapisanej przez tę wersję Chatfare.',
  'Expected a sender of one channel in all parts; "{sender}" is of two.':
    'Oczekiwano nadawcy jednego kanału we wszystkich częściach; „{sender}” ma dwa.',
  'Expected a log in one of the formats {names}; nothing at its beginning tells which.':
    'Oczekiwano dziennika w jednym z formatów: {names}; początek nie mówi, w którym.',
  'Expected auto, {names}.':
    'Oczekiwano auto albo jednej z wartości: {names}.',
  'Expected a day such as 2026-11-01.':
    'Oczekiwano dnia, np. 2026-11-01.',
  'Expected a day not before `from`.':
    'Oczekiwano dnia nie wcześniejszego niż `from`.',
  'Expected a day that keeps every event between 2015 and 2037.':
    'Oczekiwano dnia, przy którym każde zdarzenie pozostaje między rokiem 2015 a 2037.',
  'Expected a log of which nothing was played yet.':
    'Oczekiwano dziennika, z którego nic jeszcze nie policzono.',
  'Expected one of {names}; the request names no channel.':
    'Oczekiwano jednej z wartości: {names}; nie podano kanału.',
  'Expected a number in E.164 form with 7 to 15 digits, the first not 0, or an id.':
    'Oczekiwano numeru w formacie E.164 z 7–15 cyfr, pierwsza nie 0, albo id.',
  'Expected one country of a contact; the log has two. That of its number counts, or of the account, else the one told last.':
    'Oczekiwano jednego kraju kontaktu; dziennik ma dwa. Liczy się kraj jego numeru albo z konta, w przeciwnym razie podany ostatnio.',
  'Expected one sender of a message; the log has two. Give the send log the names that the provider has.':
    'Oczekiwano jednego nadawcy wiadomości; dziennik ma dwóch. Nadaj dziennikowi wysyłek nazwy, które ma dostawca.',
  'Expected an id of its own for each message; the log has several with this one, at other times or of other kinds. The first of them counts.':
    'Oczekiwano osobnego id każdej wiadomości; dziennik ma z tym id kilka, o innym czasie lub innego rodzaju. Liczy się pierwsza.',
  'Expected {country}, the country this contact has already.':
    'Oczekiwano {country}: ten kraj kontakt już ma.',
  'Expected a delivery report or message of Infobip, Vonage or Route Mobile.':
    'Oczekiwano raportu doręczenia albo wiadomości od Infobip, Vonage lub Route Mobile.',
  'Expected the name of a callback such as message or delivered.':
    'Oczekiwano nazwy wywołania, np. message albo delivered.',
  'Expected a callback of Viber, or what was sent and to whom.':
    'Oczekiwano wywołania Viber albo tego, co i do kogo wysłano.',
  'Expected at least one receiver.':
    'Oczekiwano co najmniej jednego odbiorcy.',
  'Expected the ids of the receivers.':
    'Oczekiwano identyfikatorów odbiorców.',
  'Expected a category of Meta\'s prices such as marketing, utility or service.':
    'Oczekiwano kategorii cen Meta, np. marketing, utility albo service.',
  'Expected regular, free_customer_service, free_entry_point or free_group_customer_service.':
    'Oczekiwano regular, free_customer_service, free_entry_point albo free_group_customer_service.',
  'Expected a list of entries, as a webhook of WhatsApp has it.':
    'Oczekiwano listy wpisów, jak w webhooku WhatsApp.',
  'Expected a list of changes; it is missing.':
    'Oczekiwano listy zmian; brakuje jej.',
  'Expected messages, statuses or calls.':
    'Oczekiwano messages, statuses albo calls.',
  'Expected ad or post.':
    'Oczekiwano ad albo post.',
  'Expected a number or the id of a user; it is missing.':
    'Oczekiwano numeru albo id użytkownika; brakuje go.',
  'Expected RINGING, ACCEPTED or REJECTED.':
    'Oczekiwano RINGING, ACCEPTED albo REJECTED.',
  'Expected BUSINESS_INITIATED or USER_INITIATED.':
    'Oczekiwano BUSINESS_INITIATED albo USER_INITIATED.',
  'Expected the first and last message of a tier: {example}.':
    'Oczekiwano pierwszej i ostatniej wiadomości progu: {example}.',
  'Expected a month such as {example}.':
    'Oczekiwano miesiąca, np. {example}.',
  'Expected at most {n} cells, as many as the header has; the row is left out.':
    'Oczekiwano najwyżej {n} komórek, jak w nagłówku; wiersz pominięto.',
  'Expected a time that the clock of {zone} shows once; it shows {time} twice, as it is set back. The row is left out.':
    'Oczekiwano czasu, który zegar {zone} pokazuje raz; {time} pokazuje dwa razy, bo jest cofany. Wiersz pominięto.',
  'Expected a time that the clock of {zone} shows; it never shows {time}, as it is set forward. The row is left out.':
    'Oczekiwano czasu, który zegar {zone} pokazuje; {time} nie pokazuje nigdy, bo jest przesuwany do przodu. Wiersz pominięto.',
  'Expected text in UTF-8; what is none is read as {sign}.':
    'Oczekiwano tekstu w UTF-8; reszta odczytana jako {sign}.',
  'Expected text in UTF-8.':
    'Oczekiwano tekstu w UTF-8.',
  'Expected a table as chatfare/log hands it on; let its readLog read CSV.':
    'Oczekiwano tabeli takiej, jaką przekazuje chatfare/log; CSV czyta jego readLog.',
  'Expected null or a field: {names}; got "{field}".':
    'Oczekiwano null albo jednego z pól: {names}; jest „{field}”.',
  'Expected field, values or zone.':
    'Oczekiwano field, values albo zone.',
  'Expected no zone: the column holds no times.':
    'Nie oczekiwano strefy: w kolumnie nie ma czasu.',
  'Expected the IANA name of a time zone such as Europe/Kyiv, got "{zone}".':
    'Oczekiwano nazwy strefy czasowej według IANA, np. Europe/Kyiv; jest „{zone}”.',
  'Expected a field of an event; the column {name} is left out. Map it to a field, or to null if it is none.':
    'Oczekiwano pola zdarzenia; kolumnę {name} pominięto. Przypisz ją do pola albo pomiń.',
  'Expected CSV: {fault}; the line is left out.':
    'Oczekiwano CSV: {fault}; wiersz pominięto.',
  'quantity or amount':
    'quantity albo amount',
  'Quoted field unterminated':
    'Niezamknięty cudzysłów',
  'Trailing quote on quoted field is malformed':
    'Zbędny znak po zamknięciu cudzysłowu',
  'Expected one column for {field}; {first} and {second} are two.':
    'Oczekiwano jednej kolumny dla {field}; {first} i {second} to dwie.',
  'Expected the columns month, market, category, and quantity or amount; missing: {names}.':
    'Oczekiwano kolumn month, market, category oraz quantity albo amount; brakuje: {names}.',
  'Expected a month such as 2026-11, got "{found}".':
    'Oczekiwano miesiąca, np. 2026-11; jest „{found}”.',
  'Expected a number as text, or an id, got "{figure}", a figure of a spreadsheet; the row is left out.':
    'Oczekiwano numeru jako tekstu lub identyfikatora; jest „{figure}”, liczba z arkusza; wiersz pominięto.',
  'Expected a quantity or an amount; the row has neither.':
    'Oczekiwano ilości lub kwoty; wiersz nie ma żadnej z nich.',
  'Expected gzip data to its end; the file is cut off or damaged here. What could be unpacked has been read.':
    'Oczekiwano danych gzip do końca; plik jest tu urwany lub uszkodzony. Odczytano to, co dało się rozpakować.',
  'Expected gzip data to its end; the file is cut off or damaged.':
    'Oczekiwano danych gzip do końca; plik jest urwany lub uszkodzony.',
  'Expected a number such as 1234.56, got "{found}".':
    'Oczekiwano liczby, np. 1234.56; jest „{found}”.',
  'Expected an ISO 4217 code such as {example}.':
    'Oczekiwano kodu ISO 4217, np. {example}.',
  'Expected an ISO 3166-1 code of two capital letters such as {example}.':
    'Oczekiwano kodu ISO 3166-1 z dwóch wielkich liter, np. {example}.',
  'Expected a date such as {example}.':
    'Oczekiwano daty, np. {example}.',
  'Expected a date after {date}.':
    'Oczekiwano daty po {date}.',
  'Expected a later date than that of the fee before it.':
    'Oczekiwano daty późniejszej niż przy poprzedniej opłacie.',
  'Expected another date, or the id "{id}": that document of the same series begins on this day too.':
    'Oczekiwano innej daty albo id „{id}”: tamten dokument tej samej serii też zaczyna się tego dnia.',
  'Expected a day on which no other row of the country holds.':
    'Oczekiwano dnia, w którym nie obowiązuje inny wiersz tego kraju.',
  'Expected only on cards of viber-business.':
    'Oczekiwano tylko na kartach viber-business.',
  'Expected a prefix of 1 to 8 digits, not 0 first.':
    'Oczekiwano prefiksu z 1–8 cyfr, nie od 0.',
  'Expected an address that begins with https:// or http://.':
    'Oczekiwano adresu zaczynającego się od https:// albo http://.',
  'Expected at most 5 decimals in a rate per minute.':
    'Oczekiwano najwyżej 5 miejsc po kropce w stawce za minutę.',
  'Expected no band after one without an end.':
    'Oczekiwano żadnego przedziału po tym bez końca.',
  'Expected a last band without an end.':
    'Oczekiwano ostatniego przedziału bez końca.',
  'Expected more than {n}.':
    'Oczekiwano więcej niż {n}.',
  'Expected a type of event such as {example}.':
    'Oczekiwano typu zdarzenia, np. {example}.',
  'Expected the name of a market.':
    'Oczekiwano nazwy rynku.',
  'Expected no negative amount.':
    'Oczekiwano kwoty nieujemnej.',
  'Expected at least one.':
    'Oczekiwano co najmniej jednego.',
  'Expected at least one unit.':
    'Oczekiwano co najmniej jednej jednostki.',
  'Expected at most 366 days.':
    'Oczekiwano najwyżej 366 dni.',
  'Expected 0 to 6.':
    'Oczekiwano od 0 do 6.',
  'Expected at least the floor.':
    'Oczekiwano co najmniej ceny najniższej.',
  'Expected a percent, an amount, a floor or a ceiling.':
    'Oczekiwano procentu, kwoty, ceny najniższej albo najwyższej.',
  'Expected "conversation" or an item that messages are charged as.':
    'Oczekiwano conversation albo pozycji, według której płaci się za wiadomości.',
  'Expected an id of its own.':
    'Oczekiwano własnego id.',
  'Expected no item of package "{package}" ({item}).':
    'Oczekiwano żadnej pozycji pakietu „{package}” ({item}).',
  'Expected only in an overlay of layer "{layer}".':
    'Oczekiwano tylko w nakładce warstwy „{layer}”.',
  'Expected one commitment.':
    'Oczekiwano jednego zobowiązania.',
  'Expected "{value}".':
    'Oczekiwano „{value}”.',
  'From {from}, when "{id}" ends, until this day no card holds.':
    'Od {from}, gdy kończy się „{id}”, do tego dnia nie obowiązuje żaden cennik.',
  'From this day no card holds until {begins}.':
    'Od tego dnia nie obowiązuje żaden cennik, dopóki: {begins}.',
  'The card ends earlier: {begins}.':
    'Cennik kończy się wcześniej: {begins}.',
  '"{id}" begins on {date}':
    '„{id}” zaczyna się {date}',
  'A later one of these documents replaces this one.':
    'Zastępuje go późniejszy z tych dokumentów.',
  'The card "{id}" of another issuer begins on this day too; only one of the two is used.':
    'Cennik „{id}” innego wystawcy też zaczyna się tego dnia; używany jest tylko jeden z dwóch.',
  'No country belongs to this market while the document holds: it is never used.':
    'Dopóki obowiązuje dokument, do tego rynku nie należy żaden kraj: nie jest używany.',
  'No prices for markets of {date}: {names}.':
    'Brak cen dla rynków z {date}: {names}.',
  'There is no list rate of this item in this market.':
    'Brak stawki podstawowej tej pozycji na tym rynku.',
  'The first band differs from the list rate, {rate}.':
    'Pierwszy przedział różni się od stawki podstawowej, {rate}.',
  'The rate is higher than that of the band before it.':
    'Stawka jest wyższa niż w poprzednim przedziale.',
  'From {from} until this day the country belongs to "{market}".':
    'Od {from} do tego dnia kraj należy do rynku „{market}”.',
  'No country has this ISO 3166-1 code.':
    'Żaden kraj nie ma takiego kodu ISO 3166-1.',
  'Expected a market.':
    'Oczekiwano rynku.',
  'Expected prices for "{market}".':
    'Oczekiwano cen dla „{market}”.',
  'Expected an item such as utility, got "{found}".':
    'Oczekiwano pozycji, np. utility; jest „{found}”.',
  'Expected no cell outside the table, got "{found}".':
    'Oczekiwano niczego poza tabelą; jest „{found}”.',
  'Expected a price, n/a where there is none, or UNKNOWN where its figure is not known.':
    'Oczekiwano ceny, n/a, gdzie jej nie ma, albo UNKNOWN, gdzie nie jest znana.',
  'Expected one decimal mark in the whole table, got "{found}" beside others.':
    'Oczekiwano jednego znaku dziesiętnego w całej tabeli; jest „{found}” obok innych.',
  'Expected a price that can be read in one way only, got "{found}".':
    'Oczekiwano ceny, którą można odczytać tylko w jeden sposób; jest „{found}”.',
  'Expected a price in {currency} with at most 6 decimals, such as 0.0298, got "{found}".':
    'Oczekiwano ceny w {currency} z najwyżej 6 miejscami po kropce, np. 0.0298; jest „{found}”.',
  'Expected a column of a rate card or tier table, got "{found}".':
    'Oczekiwano kolumny cennika albo tabeli progów; jest „{found}”.',
  'Expected {wanted}, got "{found}".':
    'Oczekiwano {wanted}; jest „{found}”.',
  'Expected CSV, got a workbook ({kind}): open it and save the sheet as "CSV UTF-8"; volume tiers on a sheet of their own are a second file.':
    'Oczekiwano CSV, a to skoroszyt ({kind}): otwórz go i zapisz arkusz jako „CSV UTF-8”; progi wolumenowe na osobnym arkuszu to drugi plik.',
  'Expected text in UTF-8 or UTF-16.':
    'Oczekiwano tekstu w UTF-8 albo UTF-16.',
  'Expected a row that begins a table: Market and at least one of Marketing, Utility, Rate and the like.':
    'Oczekiwano wiersza zaczynającego tabelę: Market i co najmniej jedno z Marketing, Utility, Rate itp.',
  'Expected prices below the header.':
    'Oczekiwano cen pod nagłówkiem.',
  'Expected one price for {item} of {market}; this is another.':
    'Oczekiwano jednej ceny dla {item} na rynku {market}; to kolejna.',
  'Charged {amount} or less: what a message with a maximum price costs is known from `cost` only.':
    'Płatna, {amount} albo mniej: ile kosztuje wiadomość z ceną maksymalną, wiadomo tylko z `cost`.',
  'Charged, but the quantity of {item} is not known; it is not counted as zero.':
    'Płatna, ale ilość {item} nie jest znana; nie liczy się jako zero.',
  'The country of "{contact}" is not known, so neither is the rate for {item}; expected a number in E.164 form or `country`.':
    'Kraj kontaktu „{contact}” nie jest znany, więc stawka {item} też nie; oczekiwano numeru E.164 albo `country`.',
  'Charged, but no rate for {item} in {market} is known {where}; it is not counted as zero.':
    'Płatna, ale stawka {item} na rynku {market} nie jest znana {where}; nie liczy się jako zero.',
  'on card {card}':
    'w cenniku {card}',
  'on any card in {currency} at that date':
    'w żadnym cenniku w {currency} na ten dzień',
  'on any card of regulated traffic in {currency} at that date':
    'w żadnym cenniku ruchu regulowanego w {currency} na ten dzień',
  'The volume tiers of card {card} are not known: above {n} a month ({item}, {market}) the list rate is used, which may be too high.':
    'Progi wolumenowe cennika {card} nie są znane: powyżej {n} miesięcznie ({item}, {market}) używana jest stawka podstawowa, może zbyt wysoka.',
  'Sender "{sender}" was deactivated more than {n} times in {year}: its minimum stays due after the further ones.':
    'Nadawcę „{sender}” wyłączono w {year} r. ponad {n} razy: po dalszych jego minimum nadal jest należne.',
  'Expected the rate of each band of {item}.':
    'Oczekiwano stawki każdego przedziału: {item}.',
  'Expected the band of {item} to begin with {n}, got {found}.':
    'Oczekiwano początku przedziału od {n}, a nie {found}: {item}.',
  'Expected the last band of {item} to have no end.':
    'Oczekiwano ostatniego przedziału bez końca: {item}.',
  'Expected only the last band of {item} to have no end.':
    'Oczekiwano tylko ostatniego przedziału bez końca: {item}.',
  'Expected a source with title, url and date; the file names none above its table.':
    'Oczekiwano źródła z tytułem, adresem i datą; plik nie podaje go nad tabelą.',
  'Expected the bands of {item} to ascend.':
    'Oczekiwano rosnących przedziałów: {item}.',
  'Expected the first band of {item} to have the list rate {rate}, got {found}.':
    'Oczekiwano pierwszego przedziału ze stawką podstawową {rate}, a nie {found}: {item}.',
  'Expected at least two variants.':
    'Oczekiwano co najmniej dwóch wariantów.',
  'Expected a whole part of a log; this one was cut off or changed.':
    'Oczekiwano całej części dziennika; ta została obcięta lub zmieniona.',
  'The amount is beyond what can be counted exactly (9.2 * 10^12).':
    'Kwota przekracza to, co można policzyć dokładnie (9,2 · 10^12).',
  'The volume is beyond what can be counted exactly.':
    'Wolumen przekracza to, co można policzyć dokładnie.',
  'The engine has not enough memory for this request; split it.':
    'Silnikowi brakuje pamięci na to zapytanie; podziel je.',
  'The engine could not finish this call.':
    'Silnik nie mógł dokończyć tego wywołania.',
  'The engine has stopped, most likely out of memory; create a new one.':
    'Silnik zatrzymał się, najpewniej z braku pamięci; wczytaj stronę ponownie.',
  'Expected a percentage such as {example}, with at most 4 decimals.':
    'Oczekiwano procentu, np. {example}, najwyżej 4 miejsca po kropce.',
  'Expected a percentage of the price from "0" to below "100".':
    'Oczekiwano procentu ceny od 0 do poniżej 100.',
  'Expected either a country or a market of the rate card.':
    'Oczekiwano albo kraju, albo rynku cennika.',
  'Expected that of the sender, {channel}.':
    'Oczekiwano kanału nadawcy, {channel}.',
  'Expected one of {names}; the quote names no channel.':
    'Oczekiwano jednej z wartości: {names}; wycena nie podaje kanału.',
  'Expected a decimal string such as {example}.':
    'Oczekiwano liczby dziesiętnej w cudzysłowie, np. {example}.',
  'Expected a sender of {channel} that a volume or account.senders names after the @.':
    'Oczekiwano po @ nadawcy kanału {channel}, którego wymienia wolumen lub account.senders.',
  'Expected a sender of {channel} after the @.':
    'Oczekiwano po @ nadawcy kanału {channel}.',
  'Expected a sender of the events or of account.senders after the @.':
    'Oczekiwano po @ nadawcy ze zdarzeń lub z account.senders.',
  'Expected 1 to 120.':
    'Oczekiwano od 1 do 120.',
  'Expected a month from {month} on.':
    'Oczekiwano miesiąca od {month}.',
  'Expected months up to {month}.':
    'Oczekiwano miesięcy do {month}.',
  'Expected at least "{least}".':
    'Oczekiwano co najmniej {least}.',
  'Expected either a margin or an overlay of layer "price", not both.':
    'Oczekiwano albo marży, albo nakładki warstwy „price”, a nie obu.',
  'Expected rules of the channel of an event; none is {channel}.':
    'Oczekiwano reguł kanału któregoś zdarzenia; żadne nie jest z {channel}.',
  'Expected whole hours from {first} to {last}.':
    'Oczekiwano pełnych godzin od {first} do {last}.',
  'Unknown assumption.':
    'Nieznana otwarta kwestia.',
  'Unknown counter; expected {names} or {last}.':
    'Nieznany licznik; oczekiwano {names} lub {last}.',
  'Expected "bundled"; documents need the whole engine.':
    'Oczekiwano „bundled”; dokumenty wymagają całego silnika.',
  'Expected "bundled" or a list of tariff documents.':
    'Oczekiwano „bundled” albo listy dokumentów taryfowych.',
  'There is no such rate card.':
    'Nie ma takiego cennika.',
  'There is no such overlay; its document has to be among the `tariffs`.':
    'Nie ma takiej nakładki; jej dokument musi być wśród `tariffs`.',
  'There is no overlay among the documents of the package.':
    'Wśród dokumentów biblioteki nie ma nakładek.',
  'Expected an IANA time zone such as {example}.':
    'Oczekiwano strefy czasowej według IANA, np. {example}.',
  'Expected the id of one of account.wabas.':
    'Oczekiwano id jednego z account.wabas.',
  'Expected the fee bot-maintenance.':
    'Oczekiwano opłaty bot-maintenance.',
  'Expected the id of another whatsapp sender of account.senders.':
    'Oczekiwano id innego nadawcy whatsapp z account.senders.',
  'Expected another sender, none that the number moved to later.':
    'Oczekiwano innego nadawcy, a nie tego, do którego numer przeszedł później.',
  'Expected a sender that no other was moved from.':
    'Oczekiwano nadawcy, od którego nie przeszedł żaden inny.',
  'Expected no time before `requestedAt`.':
    'Oczekiwano czasu nie wcześniejszego niż `requestedAt`.',
  'Expected the id of a package of the tariffs after the colon.':
    'Oczekiwano po dwukropku id pakietu z taryf.',
  'Expected a market of the rate cards such as {example}.':
    'Oczekiwano rynku z cenników, np. {example}.',
  'Expected at least one sender.':
    'Oczekiwano co najmniej jednego nadawcy.',
  'Expected a unique id; "{id}" is used twice (an event without one is called by its place, "#0" on).':
    'Oczekiwano unikalnego id; „{id}” występuje dwa razy (zdarzenie bez id nazywa się według miejsca, od #0).',
  'Expected utility or marketing.':
    'Oczekiwano utility lub marketing.',
  'Expected a type of business message of {channel}, with a `category` where it is a template; or from the customer, "message".':
    'Oczekiwano typu wiadomości firmy w kanale {channel}, dla szablonu z `category`; albo, od klienta, „message”.',
  'Expected a share from "0" to "1".':
    'Oczekiwano udziału od 0 do 1.',
}
