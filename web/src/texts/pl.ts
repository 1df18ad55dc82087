/** Texts of the engine, the rate cards and the presets by their English wording, which is their source. */
export const pl: Readonly<Record<string, string>> = {
  // Rules
  'A message from the customer is never charged; it opens the customer service window for 24 hours or sets it back to 24 hours.':
    'Wiadomość klienta jest zawsze bezpłatna; otwiera okno obsługi klienta na 24 godziny albo ponownie wydłuża je do 24 godzin.',
  'A call from the customer is never charged; answered or not, it opens or refreshes the customer service window.':
    'Połączenie od klienta jest zawsze bezpłatne; odebrane czy nie, otwiera lub przedłuża okno obsługi klienta.',
  'A reaction from the customer is never charged; it arrives as a message and is taken to open or refresh the customer service window.':
    'Reakcja klienta jest zawsze bezpłatna; przychodzi jako wiadomość i przyjmuje się, że otwiera lub przedłuża okno obsługi klienta.',
  'A message that is not a template can be sent only while a customer service window is open (error 131047).':
    'Wiadomość, która nie jest szablonem, można wysłać tylko przy otwartym oknie obsługi klienta (błąd 131047).',
  'A reaction from the business is free, needs no window and uses no allowance.':
    'Reakcja firmy jest bezpłatna, nie wymaga okna i nie zużywa bezpłatnej puli.',
  'Only delivered messages are charged: a message that failed, expired or was only sent costs nothing.':
    'Płatne są tylko doręczone wiadomości: nieudana, przeterminowana lub tylko wysłana nic nie kosztuje.',
  'Whatever the business sends within 24 hours of the customer\'s last message is free.':
    'Wszystko, co firma wyśle w ciągu 24 godzin od ostatniej wiadomości klienta, jest bezpłatne.',
  'A delivered template outside those 24 hours is a notification, charged by the country of the number.':
    'Doręczony szablon poza tymi 24 godzinami to powiadomienie, płatne według kraju numeru.',
  'The first reply within 24 hours to a customer who came through an ad or Page button is free; on delivery it opens the free entry point of 72 hours and closes every open conversation.':
    'Pierwsza odpowiedź w ciągu 24 godzin do klienta, który przyszedł z reklamy lub przez przycisk strony, jest bezpłatna; po doręczeniu otwiera bezpłatny punkt wejścia na 72 godziny i zamyka wszystkie otwarte konwersacje.',
  'The first reply within 24 hours to a customer who came through an ad or Page button is free; on delivery it opens a free conversation, of 24 hours and since 1 March 2023 of 72, and closes the open one.':
    'Pierwsza odpowiedź w ciągu 24 godzin do klienta, który przyszedł z reklamy lub przez przycisk strony, jest bezpłatna; po doręczeniu otwiera bezpłatną konwersację, na 24 godziny, a od 1 marca 2023 r. na 72, i zamyka otwartą.',
  'While a free entry point is open, every message to the customer is free.':
    'Dopóki bezpłatny punkt wejścia jest otwarty, każda wiadomość do klienta jest bezpłatna.',
  'Any message, template or not, joins the open conversation; it is paid already.':
    'Każda wiadomość, szablon czy nie, dołącza do otwartej konwersacji; ta jest już opłacona.',
  'The first 1,000 conversations of the month on a WhatsApp Business account are free.':
    'Pierwsze 1000 konwersacji miesiąca na konto WhatsApp Business jest bezpłatnych.',
  'The first message delivered inside the customer service window opens a user-initiated conversation of 24 hours, charged once.':
    'Pierwsza wiadomość doręczona w oknie obsługi klienta otwiera konwersację zainicjowaną przez klienta na 24 godziny, płatną jeden raz.',
  'Until 4 April 2023 (partners: 1 June 2023) business-initiated conversations shared the first 1,000 free conversations of the month.':
    'Do 4 kwietnia 2023 r. (partnerzy: do 1 czerwca 2023 r.) konwersacje zainicjowane przez firmę wliczały się do pierwszych 1000 bezpłatnych konwersacji miesiąca.',
  'The first template delivered outside the customer service window opens a business-initiated conversation of 24 hours, charged once.':
    'Pierwszy szablon doręczony poza oknem obsługi klienta otwiera konwersację zainicjowaną przez firmę na 24 godziny, płatną jeden raz.',
  'A template joins the open conversation of its category; it is paid already.':
    'Szablon dołącza do otwartej konwersacji swojej kategorii; ta jest już opłacona.',
  'A delivered marketing template opens a marketing conversation of 24 hours, charged once, also beside conversations of other categories.':
    'Doręczony szablon marketingowy otwiera konwersację marketingową na 24 godziny, płatną jeden raz, także obok konwersacji innych kategorii.',
  'Since 15 October 2024 a template through the Marketing Messages API opens a conversation of its own category, marketing lite, charged once, also beside a marketing conversation.':
    'Od 15 października 2024 r. szablon przez Marketing Messages API otwiera konwersację własnej kategorii, Marketing Lite, płatną jeden raz, także obok konwersacji marketingowej.',
  'A delivered utility template opens a utility conversation of 24 hours, charged once, also beside conversations of other categories.':
    'Doręczony szablon użytkowy otwiera konwersację użytkową na 24 godziny, płatną jeden raz, także obok konwersacji innych kategorii.',
  'The authentication conversation that an eligible business located elsewhere opens is charged at the authentication-international rate from its start time on.':
    'Konwersacja uwierzytelniająca, którą otwiera uprawniona firma z innego kraju, od jej daty rozpoczęcia jest płatna według stawki uwierzytelniania międzynarodowego.',
  'A delivered authentication template opens an authentication conversation of 24 hours, charged once, also beside conversations of other categories.':
    'Doręczony szablon uwierzytelniający otwiera konwersację uwierzytelniającą na 24 godziny, płatną jeden raz, także obok konwersacji innych kategorii.',
  'A message that is not a template joins whatever conversation is open and opens nothing.':
    'Wiadomość, która nie jest szablonem, dołącza do dowolnej otwartej konwersacji i niczego nie otwiera.',
  'The first 1,000 service conversations of the month on a WhatsApp Business account are free.':
    'Pierwsze 1000 konwersacji serwisowych miesiąca na konto WhatsApp Business jest bezpłatnych.',
  'A delivered message that is not a template opens a service conversation of 24 hours where no conversation is open, charged once.':
    'Doręczona wiadomość, która nie jest szablonem, otwiera konwersację serwisową na 24 godziny, płatną jeden raz, jeśli żadna konwersacja nie jest otwarta.',
  'Since 1 April 2025 marketing templates to US numbers are not delivered (error 131049) and not charged.':
    'Od 1 kwietnia 2025 r. szablony marketingowe na numery z USA nie są doręczane (błąd 131049) i nie są płatne.',
  'Since 1 November 2024 service conversations are free without limit; how they open is unchanged.':
    'Od 1 listopada 2024 r. konwersacje serwisowe są bezpłatne bez limitu; otwierają się tak jak dotąd.',
  'Business numbers of the United States, Canada, Egypt, Vietnam and Nigeria cannot start calls.':
    'Numery firm ze Stanów Zjednoczonych, Kanady, Egiptu, Wietnamu i Nigerii nie mogą dzwonić.',
  'A Meta Business Agent reply is charged by the token, also inside a free entry point.':
    'Odpowiedź Meta Business Agent jest płatna za tokeny, także w bezpłatnym punkcie wejścia.',
  'Before 1 August 2026 a Meta Business Agent reply was free.':
    'Przed 1 sierpnia 2026 r. odpowiedź Meta Business Agent była bezpłatna.',
  'A delivered message of an AI Provider that is not a template is charged, also inside a window: in Italy from 16 February 2026, in Brazil and the EU and EEA from 11 March 2026, in Europe until 12 May 2026.':
    'Doręczona wiadomość dostawcy AI, która nie jest szablonem, jest płatna, także w oknie: we Włoszech od 16 lutego 2026 r., w Brazylii, UE i EOG od 11 marca 2026 r., w Europie do 12 maja 2026 r.',
  'The first reply within 24 hours to a customer who came through an ad or Page button is free and opens the free entry point: for 72 hours, since 28 September 2026 for up to 7 days.':
    'Pierwsza odpowiedź w ciągu 24 godzin do klienta, który przyszedł z reklamy lub przez przycisk strony, jest bezpłatna i otwiera bezpłatny punkt wejścia: na 72 godziny, a od 28 września 2026 r. najwyżej na 7 dni.',
  'A delivered marketing template is charged at the market\'s marketing rate, also inside a customer service window.':
    'Doręczony szablon marketingowy jest płatny według stawki marketingowej rynku, także w oknie obsługi klienta.',
  'A marketing template through the Marketing Messages API is charged on delivery at the market\'s marketing rate; with a maximum price, at that or less.':
    'Szablon marketingowy przez Marketing Messages API jest płatny po doręczeniu według stawki marketingowej rynku; przy cenie maksymalnej – według niej lub mniej.',
  'A delivered authentication template of an eligible business located elsewhere is charged at the authentication-international rate from its start time for that country on.':
    'Doręczony szablon uwierzytelniający uprawnionej firmy z innego kraju od daty rozpoczęcia dla tego kraju jest płatny według stawki uwierzytelniania międzynarodowego.',
  'A delivered authentication template is charged at the market\'s authentication rate, also inside a customer service window.':
    'Doręczony szablon uwierzytelniający jest płatny według stawki uwierzytelniania rynku, także w oknie obsługi klienta.',
  'A utility conversation opened before 1 July 2025 runs to its end: utility templates join it for free.':
    'Konwersacja użytkowa otwarta przed 1 lipca 2025 r. trwa do końca: szablony użytkowe dołączają do niej bezpłatnie.',
  'A utility template inside an open customer service window is free.':
    'Szablon użytkowy w otwartym oknie obsługi klienta jest bezpłatny.',
  'A delivered utility template is charged at the market\'s utility rate unless a customer service window is open.':
    'Doręczony szablon użytkowy jest płatny według stawki użytkowej rynku, chyba że okno obsługi klienta jest otwarte.',
  'A marketing template to a group is charged once per delivered recipient, at the marketing rate of that recipient\'s market.':
    'Szablon marketingowy do grupy jest płatny jeden raz za każdego odbiorcę, któremu go doręczono, według stawki marketingowej rynku tego odbiorcy.',
  'By one reading a marketing template to a group was free while the group\'s customer service window was open, until 20 May 2026.':
    'Według jednego odczytania szablon marketingowy do grupy był bezpłatny, dopóki okno obsługi klienta grupy było otwarte, do 20 maja 2026 r.',
  'A utility template to a group is free while the group\'s customer service window is open.':
    'Szablon użytkowy do grupy jest bezpłatny, dopóki okno obsługi klienta grupy jest otwarte.',
  'A utility template to a group is charged once per delivered recipient, at the utility rate of that recipient\'s market, without volume tiers.':
    'Szablon użytkowy do grupy jest płatny jeden raz za każdego odbiorcę, któremu go doręczono, według stawki użytkowej rynku tego odbiorcy, bez progów wolumenowych.',
  'A call from the business that the customer accepts is charged by the minute, in pulses of six seconds, and refreshes the customer service window.':
    'Połączenie od firmy, które klient odebrał, jest płatne za minuty, w krokach po sześć sekund, i przedłuża okno obsługi klienta.',
  'A message that is not a template is free inside an open customer service window.':
    'Wiadomość, która nie jest szablonem, jest bezpłatna w otwartym oknie obsługi klienta.',
  'By one reading a service message that is free because of a free entry point still takes one of the month\'s 1,000.':
    'Według jednej z wykładni wiadomość serwisowa, bezpłatna dzięki bezpłatnemu punktowi wejścia, mimo to zużywa jedną z 1000 w miesiącu.',
  'A delivered utility template is charged at the market\'s utility rate, also inside an open customer service window.':
    'Doręczony szablon użytkowy jest płatny według stawki użytkowej rynku, także w otwartym oknie obsługi klienta.',
  'Messages of AI Providers are outside the service charge and the 1,000: they are free where and while their own policy charges nothing.':
    'Wiadomości dostawców AI nie podlegają opłacie serwisowej ani nie wliczają się do 1000: są bezpłatne tam i wtedy, gdzie ich własne zasady nie przewidują opłaty.',
  'The first 1,000 delivered service messages of the month on a phone number are free.':
    'Pierwsze 1000 doręczonych wiadomości serwisowych miesiąca na numer telefonu jest bezpłatnych.',
  'Eligible governments and non-profits pay nothing for service messages beyond the 1,000 through 31 December 2027.':
    'Uprawnione instytucje publiczne i organizacje non-profit do 31 grudnia 2027 r. włącznie nic nie płacą za wiadomości serwisowe ponad 1000.',
  'Without a payment method service messages stop after the month\'s 1,000 (error 131042).':
    'Bez metody płatności wiadomości serwisowe zatrzymują się po 1000 w miesiącu (błąd 131042).',
  'After the month\'s 1,000 free service messages a free-form group message is charged once per delivered recipient, at the service rate of that recipient\'s market.':
    'Po 1000 bezpłatnych wiadomości serwisowych w miesiącu dowolna wiadomość do grupy jest płatna jeden raz za każdego odbiorcę, któremu ją doręczono, według stawki serwisowej rynku tego odbiorcy.',
  'After the month\'s 1,000 free service messages of the phone number, a delivered message that is not a template is charged at the market\'s service rate.':
    'Po 1000 bezpłatnych wiadomości serwisowych numeru w miesiącu doręczona wiadomość, która nie jest szablonem, jest płatna według stawki serwisowej rynku.',
  'Opening the chat is not a message: it subscribes nobody and opens no session, but allows one welcome message.':
    'Otwarcie czatu nie jest wiadomością: nikogo nie zapisuje i nie otwiera sesji, ale pozwala na jedną wiadomość powitalną.',
  'A subscription permits messages to the subscriber; it is not a message and opens no session.':
    'Subskrypcja pozwala pisać do subskrybenta; nie jest wiadomością i nie otwiera sesji.',
  'After the customer unsubscribes, messages to them are not accepted; a session that is open runs on.':
    'Gdy klient zrezygnuje z subskrypcji, wiadomości do niego nie są przyjmowane; otwarta sesja trwa dalej.',
  'A message from the customer is never charged; it subscribes them and, where none is open, opens a session of 24 hours. A tap on a button is one, also where it opens a URL.':
    'Wiadomość klienta jest zawsze bezpłatna; zapisuje go do bota i otwiera sesję na 24 godziny, jeśli żadna nie jest otwarta. Naciśnięcie przycisku też jest wiadomością, nawet gdy otwiera on link.',
  'A bot may write only to its subscribers (status 6, not subscribed).':
    'Bot może pisać tylko do swoich subskrybentów (status 6, brak subskrypcji).',
  'Only delivered messages are charged: a message that failed or never arrived costs nothing.':
    'Płatne są tylko doręczone wiadomości: nieudana lub taka, która nie dotarła, nic nie kosztuje.',
  'The monthly plan of 2019 includes the messages: 4,500 USD for up to 500,000, 6,500 USD for up to 1,000,000.':
    'Plan miesięczny z 2019 r. obejmuje wiadomości: 4500 USD do 500 000, 6500 USD do 1 000 000.',
  'At most 100 messages within an hour may go to a customer who does not answer (status 12).':
    'Do klienta, który nie odpowiada, można wysłać najwyżej 100 wiadomości w ciągu godziny (status 12).',
  'One welcome message, right after the customer opened the chat and before they subscribe, is free.':
    'Jedna wiadomość powitalna, tuż po otwarciu czatu przez klienta i przed jego subskrypcją, jest bezpłatna.',
  'Messages inside an open session are free, without a limit on their number.':
    'Wiadomości w otwartej sesji są bezpłatne, bez limitu liczby.',
  'The first 10,000 delivered chatbot-initiated messages of the calendar month (UTC) are free; what is left of them expires.':
    'Pierwsze 10 000 doręczonych wiadomości zainicjowanych przez chatbota w miesiącu kalendarzowym (UTC) jest bezpłatnych; reszta przepada.',
  'A bot whose owner did not accept the commercial terms is blocked after the 10,000 free messages of the month (status 23).':
    'Bot, którego właściciel nie przyjął warunków handlowych, jest blokowany po 10 000 bezpłatnych wiadomości w miesiącu (status 23).',
  'A message to a subscriber outside a session is charged at the country\'s chatbot-initiated rate when it is delivered: once, on however many devices. A broadcast is one message to each receiver.':
    'Wiadomość do subskrybenta poza sesją jest po doręczeniu płatna według stawki kraju dla wiadomości zainicjowanych przez chatbota: raz, niezależnie od liczby urządzeń. Rozsyłka to jedna wiadomość do każdego odbiorcy.',
  'A message from the customer costs nothing; where no session is open it opens one of 24 hours (abroad there are none), which is charged only if you answer with a session message.':
    'Wiadomość klienta nic nie kosztuje; jeśli żadna sesja nie jest otwarta, otwiera sesję na 24 godziny (za granicą sesji nie ma), a ta jest płatna dopiero wtedy, gdy odpowiesz wiadomością w sesji.',
  'A text has at most 1,000 characters, a button 30, a file name 25, a list title 85; a carousel 2 to 5 cards, a video at most 200 MB and 600 seconds.':
    'Tekst ma najwyżej 1000 znaków, przycisk 30, nazwa pliku 25, tytuł listy 85; karuzela od 2 do 5 kart, wideo najwyżej 200 MB i 600 sekund.',
  'A session message is a plain text, image, file or list: buttons, cards and videos are not allowed.':
    'Wiadomość w sesji to zwykły tekst, obraz, plik lub lista: przyciski, karty i wideo są niedozwolone.',
  'A one-way sender has no sessions: its customers cannot write to it.':
    'Nadawca jednokierunkowy nie ma sesji: klienci nie mogą do niego pisać.',
  'At most five session messages in a row (older texts: ten) may be sent without an answer; the next one is not sent.':
    'Z rzędu bez odpowiedzi można wysłać najwyżej pięć wiadomości w sesji (w starszych tekstach dziesięć); następna nie jest wysyłana.',
  'By one reading the 60th message ends the session for good: the next one is sent only after the customer wrote.':
    'Według jednej z wykładni 60. wiadomość definitywnie kończy sesję: następna jest wysyłana dopiero, gdy napisze klient.',
  'By one reading a session message can be sent only after the customer wrote.':
    'Według jednej z wykładni wiadomość w sesji można wysłać dopiero, gdy napisał klient.',
  'The customer blocked the sender (status 8): nothing is delivered, so nothing is charged.':
    'Klient zablokował nadawcę (status 8): nic nie jest doręczane, więc nie ma opłaty.',
  'Only delivered messages are charged; what fails or expires costs nothing.':
    'Płatne są tylko doręczone wiadomości; nieudana lub przeterminowana nic nie kosztuje.',
  'Senders made on or after 1 October 2024 pay the international rate for each message to another country than their own, whatever its type; there are no sessions.':
    'Nadawcy utworzeni 1 października 2024 r. lub później płacą stawkę międzynarodową za każdą wiadomość do innego kraju niż ich własny, niezależnie od typu; sesji nie ma.',
  'The session is charged already: its further session messages, up to the 60th, are free.':
    'Sesja jest już opłacona: jej dalsze wiadomości, do 60. włącznie, są bezpłatne.',
  'The first session message charges the session once at the country\'s session rate; outside a session it opens one.':
    'Pierwsza wiadomość w sesji opłaca ją jeden raz według stawki kraju za sesję; poza sesją otwiera nową.',
  'A transactional message with a button, an image, a video or cards is charged as a promotional one.':
    'Wiadomość transakcyjna z przyciskiem, obrazem, wideo lub kartami jest płatna jak promocyjna.',
  'To Russia, Belarus and Ukraine a transactional message that matches no approved template is charged as a promotional one.':
    'Do Rosji, Białorusi i Ukrainy wiadomość transakcyjna, która nie pasuje do zatwierdzonego szablonu, jest płatna jak promocyjna.',
  'A transactional message is charged at the country\'s transactional rate, also inside a session.':
    'Wiadomość transakcyjna jest płatna według stawki transakcyjnej kraju, także w sesji.',
  'A promotional message is charged at the country\'s promotional rate, also inside a session.':
    'Wiadomość promocyjna jest płatna według stawki promocyjnej kraju, także w sesji.',
  'A one-time password with an image or other media is charged as a promotional message.':
    'Hasło jednorazowe z obrazem lub innymi multimediami jest płatne jak wiadomość promocyjna.',
  'A one-time password is charged at the country\'s OTP rate.':
    'Hasło jednorazowe jest płatne według stawki kraju dla haseł jednorazowych.',
  'A message that Viber did not deliver in time and that went out as an SMS is charged at the SMS rate.':
    'Wiadomość, której Viber nie doręczył na czas i która wyszła jako SMS, jest płatna według stawki SMS.',

  // Rule sets
  'Notifications':
    'Powiadomienia',
  'Conversations, user- and business-initiated':
    'Konwersacje zainicjowane przez klienta i przez firmę',
  'Conversations by category':
    'Konwersacje według kategorii',
  'Conversations by category, service free':
    'Konwersacje według kategorii, serwisowe bezpłatne',
  'Per-message pricing':
    'Opłata za wiadomość',
  'Per-message pricing with service charges':
    'Opłata za wiadomość, serwisowe płatne',
  'Monthly plans of 2019':
    'Plany miesięczne z 2019 r.',
  'Legacy bots: 10,000 free chatbot-initiated messages a month':
    'Starsze boty: 10 000 bezpłatnych wiadomości zainicjowanych przez chatbota miesięcznie',
  'Commercial model: monthly fee and chatbot-initiated messages':
    'Model komercyjny: opłata miesięczna i wiadomości zainicjowane przez chatbota',
  'Viber Business Messages':
    'Viber Business Messages',

  // Open points and their choices
  'Whether the last instant of a window still belongs to it.':
    'Czy ostatnia chwila okna jeszcze do niego należy.',
  'a window is over at its last instant: 24:00:00 after it opened is outside':
    'okno kończy się z ostatnią chwilą: 24:00:00 po otwarciu jest już poza nim',
  'the last instant still belongs to the window':
    'ostatnia chwila jeszcze należy do okna',
  'Whether the moment of sending or of delivery decides which windows a message stood in.':
    'Czy o tym, w jakich oknach była wiadomość, decyduje chwila wysłania, czy doręczenia.',
  'the windows open when the message was sent decide':
    'decydują okna otwarte w chwili wysłania',
  'the windows open when the message was delivered decide':
    'decydują okna otwarte w chwili doręczenia',
  'Whether the moment of delivery or of sending picks the rules, the card and the month.':
    'Czy zasady, cennik i miesiąc wyznacza chwila doręczenia, czy wysłania.',
  'rules, card, month, tiers and allowances of the moment of delivery':
    'zasady, cennik, miesiąc, progi i pule z chwili doręczenia',
  'rules, card, month, tiers and allowances of the moment of sending':
    'zasady, cennik, miesiąc, progi i pule z chwili wysłania',
  'Whether a customer\'s reaction opens the customer service window.':
    'Czy reakcja klienta otwiera okno obsługi klienta.',
  'a reaction counts as a message from the customer':
    'reakcja liczy się jak wiadomość klienta',
  'a reaction opens nothing':
    'reakcja niczego nie otwiera',
  'How long a free entry point lasts that opens on or after 28 September 2026.':
    'Jak długo trwa bezpłatny punkt wejścia, który otwiera się od 28 września 2026 r.',
  '72 hours, as before 28 September 2026':
    '72 godziny, jak przed 28 września 2026 r.',
  '7 days, the longest Meta names':
    '7 dni, najdłuższy okres według Meta',
  'When a free entry point begins since 1 July 2025: with the sending or the delivery of the response.':
    'Kiedy od 1 lipca 2025 r. zaczyna się bezpłatny punkt wejścia: z wysłaniem czy z doręczeniem odpowiedzi.',
  'when the business responds':
    'gdy firma odpowiada',
  'when the response is delivered, as in the years of conversations':
    'gdy odpowiedź zostanie doręczona, jak w latach konwersacji',
  'What a second click on an ad does while a free entry point is open.':
    'Co robi drugie kliknięcie reklamy, gdy bezpłatny punkt wejścia jest otwarty.',
  'answering a second click opens a further window; the later end counts':
    'odpowiedź na drugie kliknięcie otwiera kolejne okno; liczy się późniejszy koniec',
  'nothing opens while a free entry point is open, as in the years of conversations':
    'gdy bezpłatny punkt wejścia jest otwarty, nic się nie otwiera, jak w latach konwersacji',
  'By one reading sending was free and unlimited for every bot until August 2022.':
    'Według jednego odczytania wysyłka była bezpłatna i nieograniczona dla każdego bota do sierpnia 2022 r.',
  'Whether a boosted post opens a free entry point.':
    'Czy promowany post otwiera bezpłatny punkt wejścia.',
  'it opens only the customer service window, as any message does':
    'otwiera tylko okno obsługi klienta, jak każda wiadomość',
  'it opens one as an ad does':
    'otwiera go tak jak reklama',
  'The rates of a legacy bot beyond its 10,000 free messages.':
    'Stawki starszego bota powyżej jego 10 000 bezpłatnych wiadomości.',
  'those of the commercial model':
    'te same co w modelu komercyjnym',
  'a card of its own, which is not known: charged, without a price':
    'własne stawki, które nie są znane: płatna, bez ceny',
  'What a bot without a plan paid from 1 April 2019 until August 2022.':
    'Ile płacił bot bez planu od 1 kwietnia 2019 r. do sierpnia 2022 r.',
  'In which zone 5 February 2024 begins, from which on a new bot is of the commercial model.':
    'W jakiej strefie zaczyna się 5 lutego 2024 r., od którego nowy bot należy do modelu komercyjnego.',
  'the bot was made on 5 February 2024 or later in UTC, in which Viber counts months':
    'bot powstał 5 lutego 2024 r. lub później według UTC, w którym Viber liczy miesiące',
  'in the zone of the account':
    'według strefy konta',
  'plans were announced for 1 April 2019; without one nothing is known: no price':
    'plany zapowiedziano na 1 kwietnia 2019 r.; bez planu nic nie wiadomo: bez ceny',
  'sending was free and unlimited until August 2022':
    'wysyłka była bezpłatna i nieograniczona do sierpnia 2022 r.',
  '100 EUR until May 2024, when it was last read with a date, and 115 EUR ever since':
    '100 EUR do maja 2024 r., gdy odczytano tę kwotę ostatni raz z datą, i 115 EUR od tamtej pory',
  'Which senders pay the international rate abroad, by the day on which they were made.':
    'Którzy nadawcy płacą za granicą stawkę międzynarodową, według dnia utworzenia.',
  'for senders made on 1 October 2024 or later':
    'nadawcy utworzeni 1 października 2024 r. lub później',
  'for senders made on 2 October 2024 or later':
    'nadawcy utworzeni 2 października 2024 r. lub później',
  'Whether a Facebook Page button pressed since 28 September 2026 still opens a free entry point.':
    'Czy przycisk strony na Facebooku naciśnięty od 28 września 2026 r. nadal otwiera bezpłatny punkt wejścia.',
  'a Facebook Page button still opens a free entry point':
    'przycisk strony na Facebooku nadal otwiera bezpłatny punkt wejścia',
  'since 28 September 2026 only ads that click to WhatsApp open one':
    'od 28 września 2026 r. otwierają go tylko reklamy prowadzące do WhatsApp',
  'Whether service messages inside a free entry point use the month\'s 1,000.':
    'Czy wiadomości serwisowe w bezpłatnym punkcie wejścia zużywają 1000 w miesiącu.',
  'a service message that a free entry point makes free uses none of the 1,000':
    'wiadomość serwisowa, bezpłatna dzięki bezpłatnemu punktowi wejścia, nie zużywa żadnej z 1000',
  'it uses one of the 1,000':
    'zużywa jedną z 1000',
  'What becomes of the month\'s 1,000 free service messages of a phone number that moves to another WhatsApp business account.':
    'Co dzieje się z 1000 bezpłatnych wiadomości obsługowych w miesiącu, gdy numer przechodzi na inne konto WhatsApp Business.',
  'it has 1,000 on its new account, whatever it used on the one before':
    'na nowym koncie ma 1000, ile by nie zużył na poprzednim',
  'it goes on with what is left of the 1,000, which are the number\'s':
    'korzysta dalej z reszty 1000, które należą do numeru',
  'Whether a free entry point frees the messages of an AI Provider where its policy charges them.':
    'Czy bezpłatny punkt wejścia działa dla wiadomości dostawcy AI tam, gdzie jego zasady przewidują opłatę.',
  'a free entry point does not free the messages of an AI Provider':
    'bezpłatny punkt wejścia nie działa dla wiadomości dostawcy AI',
  'it frees them as it frees every other message':
    'działa dla nich jak dla każdej innej wiadomości',
  'Whether a Turkish business number can start calls.':
    'Czy turecki numer firmy może dzwonić.',
  'Meta\'s list has the United States, Canada, Egypt, Vietnam and Nigeria only':
    'na liście Meta są tylko Stany Zjednoczone, Kanada, Egipt, Wietnam i Nigeria',
  'Turkish numbers cannot start calls either':
    'tureckie numery też nie mogą dzwonić',
  'Whether a later message from the customer extends a session.':
    'Czy późniejsza wiadomość klienta przedłuża sesję.',
  '24 hours from the message that opened it':
    '24 godziny od wiadomości, która ją otworzyła',
  '24 hours from the customer\'s last message':
    '24 godziny od ostatniej wiadomości klienta',
  'How soon after the opening of the chat a welcome message is free.':
    'Jak długo po otwarciu czatu wiadomość powitalna jest bezpłatna.',
  'within 5 minutes of the opening of the chat':
    'w ciągu 5 minut od otwarcia czatu',
  'without a time limit':
    'bez limitu czasu',
  'What the answer to a subscriber\'s opening of the chat is.':
    'Czym jest odpowiedź dla subskrybenta, który otworzył czat.',
  'it is a message like any other: free in a session, chatbot-initiated outside one':
    'zwykłą wiadomością: bezpłatną w sesji, zainicjowaną przez chatbota poza nią',
  'it is free, as the welcome of any opening of the chat':
    'bezpłatną, jak powitanie po każdym otwarciu czatu',
  'Whether subscribing, without a message, opens a session.':
    'Czy subskrypcja bez wiadomości otwiera sesję.',
  'only a message from the subscriber opens a session':
    'sesję otwiera tylko wiadomość subskrybenta',
  'subscribing counts as a message and opens one':
    'subskrypcja liczy się jak wiadomość i otwiera sesję',
  'Whether opening the chat, without a message, opens a session.':
    'Czy otwarcie czatu bez wiadomości otwiera sesję.',
  'opening the chat counts as a message and opens one':
    'otwarcie czatu liczy się jak wiadomość i otwiera sesję',
  'Whether a group\'s customer service window freed a marketing template to the group before 21 May 2026.':
    'Czy okno obsługi klienta grupy zwalniało z opłaty szablon marketingowy do grupy przed 21 maja 2026 r.',
  'it is charged: the window frees utility and free-form messages only':
    'jest płatny: okno zwalnia tylko szablony użytkowe i dowolne wiadomości',
  'it was free until 20 May 2026, the day before the text that no longer names it':
    'był bezpłatny do 20 maja 2026 r., ostatniego dnia przed tekstem, który już go nie wymienia',
  'What uses up the 10,000 free messages of a legacy bot.':
    'Co zużywa 10 000 bezpłatnych wiadomości starszego bota.',
  'delivered messages use up the 10,000, in the order of delivery':
    '10 000 zużywają doręczone wiadomości, w kolejności doręczenia',
  'messages use up the 10,000 in the order of sending, whether or not they arrive':
    '10 000 zużywają wiadomości w kolejności wysłania, niezależnie od doręczenia',
  'The monthly maintenance fee of a bot.':
    'Miesięczna opłata za utrzymanie bota.',
  '100 EUR, and 115 EUR from 26 September 2026':
    '100 EUR, a od 26 września 2026 r. 115 EUR',
  '100 EUR throughout':
    '100 EUR przez cały czas',
  'The monthly fee of a bot in the months in which it was made and deactivated.':
    'Miesięczna opłata za bota w miesiącach jego utworzenia i dezaktywacji.',
  'the whole monthly fee':
    'cała opłata miesięczna',
  'for the days of the month on which the bot existed':
    'za dni miesiąca, w których bot istniał',
  'Of whom the one `billing_status` speaks that answers a broadcast to several receivers; it changes no price, only what a log is compared with.':
    'O kim mówi jedyny `billing_status` w odpowiedzi na wysyłkę do kilku odbiorców; nie zmienia to żadnej ceny, tylko to, z czym porównuje się dziennik.',
  'of each receiver: it is compared with the verdict on each':
    'o każdym odbiorcy: porównuje się go z werdyktem dla każdego',
  'of the broadcast as a whole: it is compared with no verdict':
    'o wysyłce jako całości: nie porównuje się go z żadnym werdyktem',
  'What becomes of a session message of Viber Business outside a session.':
    'Co dzieje się z wiadomością w sesji Viber Business poza sesją.',
  'a session message outside a session opens and charges one':
    'wiadomość poza sesją otwiera płatną sesję',
  'a session message needs an open session':
    'wiadomość w sesji wymaga otwartej sesji',
  'When a session of Viber Business begins.':
    'Kiedy zaczyna się sesja Viber Business.',
  'with the customer\'s message that opens it':
    'z wiadomością klienta, która ją otwiera',
  'with the first session message that answers the customer':
    'z pierwszą wiadomością w sesji, która odpowiada klientowi',
  'Whether a later message from the customer extends a session of Viber Business.':
    'Czy późniejsza wiadomość klienta przedłuża sesję Viber Business.',
  '24 hours from its beginning':
    '24 godziny od jej początku',
  'How long a session of Viber Business lasts.':
    'Jak długo trwa sesja Viber Business.',
  '24 hours':
    '24 godziny',
  '12 hours, as in texts of 2022 and 2023':
    '12 godzin, jak w tekstach z lat 2022 i 2023',
  'What becomes of a session message after the 60th of its session.':
    'Co dzieje się z wiadomością w sesji po 60.',
  'it opens and charges a new session':
    'otwiera nową płatną sesję',
  'it is refused until the customer writes, who opens a new session':
    'jest odrzucana, dopóki nie napisze klient, który otwiera nową sesję',
  'each further message is charged the session rate and opens none':
    'każda dalsza wiadomość kosztuje tyle co sesja i żadnej nie otwiera',
  'What decides the price of a transactional message or a one-time password.':
    'Co decyduje o cenie wiadomości transakcyjnej lub hasła jednorazowego.',
  'by what it holds: a button, an image, a video or cards make it promotional':
    'treść: przycisk, obraz, wideo lub karty czynią ją promocyjną',
  'by the type it is sent as':
    'typ, z jakim ją wysłano',
  'How many session messages in a row may go unanswered.':
    'Ile wiadomości w sesji z rzędu może pozostać bez odpowiedzi.',
  'five, the sixth is refused':
    'pięć, szósta jest odrzucana',
  'ten, as in texts of 2022 and 2023':
    'dziesięć, jak w tekstach z lat 2022 i 2023',
  'What becomes of a text of more than 1,000 characters on Viber Business.':
    'Co dzieje się w Viber Business z tekstem powyżej 1000 znaków.',
  'Viber refuses it':
    'Viber go odrzuca',
  'it is cut off and delivered, and charged as any other':
    'zostaje skrócony i doręczony, a płaci się jak za każdy inny',
  'How a message of Viber Business counts that is delivered after its validity.':
    'Jak liczy się wiadomość Viber Business doręczona po upływie ważności.',
  'as delivered: it is charged':
    'jako doręczona: jest płatna',
  'as expired: it costs nothing':
    'jako wygasła: nic nie kosztuje',
  'When a transactional or promotional message or a one-time password is charged; a log does not say whether its sender is a provider\'s own.':
    'Kiedy płaci się za wiadomość transakcyjną lub promocyjną albo hasło jednorazowe; dziennik nie mówi, czy nadawca należy do dostawcy.',
  'when it is delivered; what is not delivered costs nothing':
    'po doręczeniu; to, czego nie doręczono, nic nie kosztuje',
  'when it is submitted, whatever becomes of it, as through a provider\'s own sender':
    'po zleceniu, cokolwiek się z nią stanie, jak przez własnego nadawcę dostawcy',
  'In which zone the months of Viber Business begin, and so of its minimum commitment, and the days on which its cards take effect.':
    'W jakiej strefie zaczynają się miesiące Viber Business, a więc i jego minimalnej opłaty, oraz dni, od których obowiązują jego cenniki.',
  'in UTC, as those of Viber bots':
    'w UTC, jak u botów Vibera',
  'The minimum monthly commitment of a sender that writes to several countries.':
    'Minimalna opłata miesięczna nadawcy, który pisze do kilku krajów.',
  'the highest minimum among the countries it writes to':
    'najwyższa z minimalnych opłat krajów, do których pisze',
  'one minimum for each country it writes to, added up':
    'jedna minimalna opłata za każdy kraj, do którego pisze, razem',
  'Whether the minimum monthly commitment is due in the month of activation.':
    'Czy minimalna opłata miesięczna jest należna w miesiącu aktywacji.',
  'none in the month of activation':
    'w miesiącu aktywacji jej nie ma',
  'a sender active on a single day of a month owes it':
    'płaci ją nadawca aktywny choćby jeden dzień miesiąca',
  'To which of several open conversations a message belongs that is not a template; Meta does not say, and it changes no price.':
    'Do której z kilku otwartych konwersacji należy wiadomość, która nie jest szablonem; Meta tego nie podaje i nie zmienia to żadnej ceny.',
  'to the one that opened last':
    'do otwartej jako ostatnia',
  'to the one that opened first; a service conversation is always that':
    'do otwartej jako pierwsza; konwersacja serwisowa jest nią zawsze',
  'The market of Kazakhstan before it became its own on 1 October 2026.':
    'Rynek Kazachstanu, zanim 1 października 2026 r. stał się osobny.',
  'not in Meta\'s table, so Other':
    'nie ma go w tabeli Meta, więc „Pozostałe”',
  'priced as the +7 of the table, Russia':
    'ceny jak dla +7 w tabeli, czyli Rosji',
  'priced with its neighbours':
    'ceny jego sąsiadów',
  'The market of the Caribbean +1 numbers that Meta\'s table does not list.':
    'Rynek karaibskich numerów +1, których nie ma w tabeli Meta.',
  'priced with the islands that are in the table':
    'ceny wysp, które są w tabeli',

  // Notices
  'The third message in a row without an answer: messages that are not read or are reported lower the quality rating, and templates of low quality are paused.':
    'Trzecia wiadomość z rzędu bez odpowiedzi: wiadomości nieczytane lub zgłaszane obniżają ocenę jakości, a szablony niskiej jakości są wstrzymywane.',
  'The business writes first and no consent of this contact is recorded: WhatsApp requires an opt-in before the first message, and people who did not expect it block and report the number.':
    'Firma pisze pierwsza, a zgody tego klienta nie odnotowano: WhatsApp wymaga zgody przed pierwszą wiadomością, a osoby, które jej nie oczekiwały, blokują i zgłaszają numer.',
  'The customer wrote earlier, but is recorded as not having agreed to be written to: WhatsApp requires an opt-in before a business starts a conversation, and people who did not expect it block and report the number.':
    'Klient pisał wcześniej, ale odnotowano, że nie zgodził się na wiadomości: WhatsApp wymaga zgody, zanim firma zacznie rozmowę, a osoby, które jej nie oczekiwały, blokują i zgłaszają numer.',
  'An unofficial channel: WhatsApp detects automation outside its Business Platform and may block the number; these prices are those of the official platform.':
    'Kanał nieoficjalny: WhatsApp wykrywa automatyzację poza swoją platformą dla firm i może zablokować numer; te ceny dotyczą oficjalnej platformy.',
  'The first message to a contact must not be promotional; Viber may reject the sender.':
    'Pierwsza wiadomość do klienta nie może być promocyjna; Viber może odrzucić nadawcę.',
  'Marketing less than 24 hours after marketing to the same contact: WhatsApp limits marketing per person, and a message over the limit fails (error 131049).':
    'Marketing w ciągu mniej niż 24 godzin po marketingu do tego samego klienta: WhatsApp ogranicza marketing na osobę, a wiadomość ponad limit nie jest doręczana (błąd 131049).',
  'The text serves another purpose than the template\'s category: Meta may change the category without a month\'s warning, and then charges the rate of the new one.':
    'Tekst ma inny cel niż kategoria szablonu: Meta może zmienić kategorię bez miesięcznego uprzedzenia i wtedy pobiera opłatę według stawki nowej.',
  'The business writes first and no consent of this contact is recorded: Viber requires it before the first message, and may suspend senders without it.':
    'Firma pisze pierwsza, a zgody tego klienta nie odnotowano: Viber wymaga jej przed pierwszą wiadomością i może zawiesić nadawców bez niej.',
  'The customer wrote earlier, but is recorded as not having agreed to be written to: Viber requires consent before a business starts a conversation, and may suspend senders without it.':
    'Klient pisał wcześniej, ale odnotowano, że nie zgodził się na wiadomości: Viber wymaga zgody, zanim firma zacznie rozmowę, i może zawiesić nadawców bez niej.',
  'The third message in a row without an answer: Viber stops a bot after 100 unanswered messages within an hour (status 12), and subscribers leave.':
    'Trzecia wiadomość z rzędu bez odpowiedzi: Viber zatrzymuje bota po 100 wiadomościach bez odpowiedzi w ciągu godziny (status 12), a subskrybenci odchodzą.',
  'The third message in a row without an answer: after five session messages in a row Viber refuses the sixth, and contacts who did not want them block the sender.':
    'Trzecia wiadomość z rzędu bez odpowiedzi: po pięciu wiadomościach w sesji z rzędu Viber odrzuca szóstą, a klienci, którzy ich nie chcieli, blokują nadawcę.',
  'Since 15 January 2026 AI Providers may use WhatsApp only where law obliges Meta to admit them; in this country the account may be closed.':
    'Od 15 stycznia 2026 r. dostawcy AI mogą korzystać z WhatsApp tylko tam, gdzie prawo zobowiązuje Meta do ich dopuszczenia; w tym kraju konto może zostać zamknięte.',

  // What rate cards do not know
  'Viber\'s own rate card (chatbots.pdf) could not be read: every country that is not listed has a rate that is not known here.':
    'Własnego cennika Viber (chatbots.pdf) nie udało się odczytać: stawka każdego kraju spoza listy jest tu nieznana.',
  'Serbia: only an approximate figure of about 0.0045 was found; it is left out.':
    'Serbia: znaleziono tylko przybliżoną wartość ok. 0,0045; pominięto ją.',
  'Whether bots created before 2024-02-05 use the same rates beyond their free messages is not documented; they are taken to.':
    'Nie udokumentowano, czy boty utworzone przed 2024-02-05 mają ponad bezpłatne wiadomości te same stawki; przyjęto, że tak.',
  'The day on which bot maintenance rose from 100 to 115 EUR is not known; 2026-09-26 is the first day on which 115 was read.':
    'Dzień, w którym utrzymanie bota wzrosło ze 100 do 115 EUR, jest nieznany; 2026-09-26 to pierwszy dzień, w którym odczytano 115.',
  'The plans were announced for 2019-04-01; how long they were sold and what bots without one paid until 2022-08-31 is not documented.':
    'Plany ogłoszono na 2019-04-01; nie udokumentowano, jak długo je sprzedawano i ile do 2022-08-31 płaciły boty bez planu.',
  'The source leaves authentication out: an unknown authentication rate is set to the market\'s utility rate, which is equal in every card that was read in full; such cells are marked derived.':
    'Źródło pomija uwierzytelnianie: nieznaną stawkę uwierzytelniania przyjęto równą stawce użytkowej rynku, jak w każdym cenniku odczytanym w całości; takie pola oznaczono jako wyprowadzone.',
  'Volume tiers existed; no tier table of this date was found.':
    'Progi wolumenowe istniały; tabeli progów z tą datą nie znaleziono.',
  'Rates that Meta changed or introduced on 2026-10-01 are not known in this currency; the others are carried over from the card of 2026-07-01, because the USD, COP and INR cards all left them unchanged.':
    'Stawki, które Meta zmieniła lub wprowadziła 2026-10-01, są w tej walucie nieznane; pozostałe przeniesiono z cennika z 2026-07-01, bo w cennikach USD, COP i INR się nie zmieniły.',
  'No printed tier table was found in this currency: tier rates are list x (1 - discount), rounded half up to 4 decimals, with the limits and discounts of the USD table, which do not depend on the currency.':
    'Nie znaleziono drukowanej tabeli progów w tej walucie: stawki progów to podstawowa × (1 − rabat), zaokrąglona do 4 miejsc, z granicami i rabatami tabeli USD, które nie zależą od waluty.',
  'Meta\'s own rate files of 2026-03-04, 2026-05-12 and 2026-07-01 were not found.':
    'Własnych plików stawek Meta z 2026-03-04, 2026-05-12 i 2026-07-01 nie znaleziono.',
  'Whether the file of 2026-07-01 changed the rate of Brazil is not known.':
    'Nie wiadomo, czy plik z 2026-07-01 zmienił stawkę Brazylii.',
  'Only India was read, and of it the first volume tier (up to 50,000 minutes a month).':
    'Odczytano tylko Indie, a z nich pierwszy próg wolumenowy (do 50 000 minut miesięcznie).',
  'Meta\'s rates are taken to be those of the provider\'s list less its markup of 5 %, which the provider does not state; it fits the figures of Meta that are known.':
    'Za stawki Meta przyjęto stawki z listy dostawcy bez jego narzutu 5 %, którego dostawca nie podaje; zgadza się to ze znanymi wartościami Meta.',
  'That the rates hold since 2025-08-01 is shown for Rest of Africa only.':
    'To, że stawki obowiązują od 2025-08-01, potwierdzono tylko dla pozostałej Afryki.',
  'First volume tier (up to 50,000 minutes a month); the rates of the others were not found.':
    'Pierwszy próg wolumenowy (do 50 000 minut miesięcznie); stawek pozostałych nie znaleziono.',
  'Only Rest of Africa was read; the card of 2026-10-01 is said to be the same there.':
    'Odczytano tylko pozostałą Afrykę; według opisu cennik z 2026-10-01 jest tam taki sam.',
  'Rest of Central & Eastern Europe business-initiated 0.0602 is probably a misprint of 0.0692; kept as printed.':
    'Stawka 0,0602 dla zainicjowanych przez firmę w pozostałej Europie Środkowej i Wschodniej to zapewne błąd druku zamiast 0,0692; pozostawiono ją jak w druku.',
  'EUR cards between 2023-06-01 and 2026-06-30 were not found.':
    'Cenników EUR między 2023-06-01 a 2026-06-30 nie znaleziono.',
  'The notice\'s own prices for the other markets are the provider\'s selling prices, not Meta\'s.':
    'Własne ceny z komunikatu dla innych rynków to ceny sprzedaży dostawcy, a nie Meta.',
  'IDR cards between 2023-06-01 and 2026-06-30 were not found, but for utility in Indonesia as it was on 2026-05-20.':
    'Cenników IDR między 2023-06-01 a 2026-06-30 nie znaleziono, poza stawką użytkową w Indonezji według stanu z 2026-05-20.',
  '2026-05-20 is the day on which the figures were read; from which day on they hold is not known.':
    '2026-05-20 to dzień, w którym odczytano stawki; od kiedy obowiązują, nie wiadomo.',
  'Meta prints IDR with 2 decimals; the derived tier rates keep 4, so a printed table may differ by up to 0.005.':
    'Meta drukuje IDR z 2 miejscami; wyprowadzone stawki progów zachowują 4, więc drukowana tabela może się różnić o najwyżej 0,005.',
  'The date is inferred from the figures; the source is undated. Only its rows down to India were readable.':
    'Datę wywnioskowano z wartości; źródło jest bez daty. Czytelne były tylko jego wiersze do Indii włącznie.',
  'INR cards before 2025-04-01 and between 2025-07-01 and 2025-09-30 were not found.':
    'Cenników INR sprzed 2025-04-01 oraz między 2025-07-01 a 2025-09-30 nie znaleziono.',
  'Of the INR cards of 2026-01-01 and 2026-04-01 only utility and authentication in India were found; they differ from this one, so it ends on 2026-01-01.':
    'Z cenników INR z 2026-01-01 i 2026-04-01 znaleziono tylko stawki użytkową i uwierzytelniania w Indiach; różnią się od tego, więc kończy się on 2026-01-01.',
  'The page names one table of volume tiers for utility and authentication in India; its limits are those of authentication, so utility has none here.':
    'Strona podaje jedną tabelę progów wolumenowych dla wiadomości użytkowych i uwierzytelniania w Indiach; jej granice są takie jak dla uwierzytelniania, więc użytkowe nie mają tu progów.',
  'Authentication-international of India rose on 2026-04-01; neither figure was found in this currency.':
    'Uwierzytelnianie międzynarodowe w Indiach podrożało 2026-04-01; żadnej z dwóch stawek w tej walucie nie znaleziono.',
  'The card may have been revised between 2022-02-01 and 2023-05-31; this is its last state.':
    'Cennik mógł być zmieniany między 2022-02-01 a 2023-05-31; to jego ostatni stan.',
  'The file was read in July 2024. It holds from 2023-06-01, except that authentication-international starts on 2024-06-01 in Indonesia and on 2024-07-01 in India, where the authentication rate changed on the same day.':
    'Plik odczytano w lipcu 2024 r. Obowiązuje od 2023-06-01, z wyjątkiem uwierzytelniania międzynarodowego, które zaczyna się 2024-06-01 w Indonezji i 2024-07-01 w Indiach, gdzie tego samego dnia zmieniła się stawka uwierzytelniania.',
  'Marketing is that of the July card: Meta dated the marketing changes 2024-10-01.':
    'Marketing pochodzi z cennika lipcowego: Meta datowała zmiany marketingu na 2024-10-01.',
  'Rest of Africa utility is 0.0061 here and 0.0040 in the card of 2024-11-01; the day of that change is not known.':
    'Stawka użytkowa pozostałej Afryki wynosi tu 0,0061, a w cenniku z 2024-11-01 0,0040; dzień tej zmiany jest nieznany.',
  'The authentication-international rates lowered in Egypt, Nigeria, Pakistan and South Africa are those of the card of 2025-10-01.':
    'Obniżone stawki uwierzytelniania międzynarodowego w Egipcie, Nigerii, Pakistanie i RPA pochodzą z cennika z 2025-10-01.',
  'Most figures are those of the card of 2025-10-01 where Meta names no change; several are confirmed by tables of providers dated July 2025.':
    'Większość wartości pochodzi z cennika z 2025-10-01, gdzie Meta nie podaje zmian; kilka potwierdzają tabele dostawców z lipca 2025 r.',
  'The date is inferred from the figures: all announced changes of October 2025 and none of January 2026.':
    'Datę wywnioskowano z wartości: wszystkie ogłoszone zmiany z października 2025 r. i żadna ze stycznia 2026 r.',
  'The four changed rates are those of the official card of 2026-07-01, which lists none of them as changed on that date.':
    'Cztery zmienione stawki pochodzą z oficjalnego cennika z 2026-07-01, który nie podaje żadnej z nich jako zmienionej w tym dniu.',

  // Groups of presets
  'Providers and resellers':
    'Dostawcy i resellerzy',
  'WhatsApp, conversations of 2022':
    'WhatsApp, konwersacje z 2022 r.',
  'WhatsApp, category conversations':
    'WhatsApp, konwersacje według kategorii',
  'WhatsApp, free service conversations':
    'WhatsApp, bezpłatne konwersacje serwisowe',
  'WhatsApp, per-message pricing':
    'WhatsApp, cena za wiadomość',
  'WhatsApp, months and eras':
    'WhatsApp, miesiące i zmiany zasad',
  'One answer in four messages, or in one':
    'Jedna odpowiedź w czterech wiadomościach albo w jednej',
  'A utility template taken for marketing':
    'Szablon użytkowy uznany za marketing',
  '1 October 2026 begins in Europe/Kyiv':
    '1 października 2026 r. zaczyna się w Kijowie',
  'A fee for every message in, out and failed':
    'Opłata za każdą wiadomość przychodzącą, wychodzącą i nieudaną',
  'An amount on top, a lowest and a highest price, and a loss':
    'Narzut, cena najniższa i najwyższa oraz strata',
  'A later message does not extend the session':
    'Późniejsza wiadomość nie przedłuża sesji',
  'Six session messages in a row':
    'Sześć wiadomości sesyjnych z rzędu',
  'Viber fails, SMS goes':
    'Viber zawodzi, idzie SMS',
  'The business answers the customer, 2022':
    'Firma odpowiada klientowi, 2022',
  'Conversations of two categories side by side':
    'Konwersacje dwóch kategorii obok siebie',
  'Service conversations without a limit':
    'Konwersacje serwisowe bez limitu',
  'Four business messages, two charges':
    'Cztery wiadomości firmy, dwie opłaty',
  'Where is my parcel?':
    'Gdzie jest moja paczka?',
  'Hello!':
    'Dzień dobry!',
  'Let me look.':
    'Już sprawdzam.',
  'It is in Kyiv.':
    'Jest w Kijowie.',
  'It comes tomorrow.':
    'Będzie jutro.',
  'Hello! It is in Kyiv and comes tomorrow.':
    'Dzień dobry! Jest w Kijowie, będzie jutro.',
  'Your order 5120 is ready.':
    'Zamówienie 5120 jest gotowe.',
  'Viber bot':
    'Bot Viber',
  'WhatsApp, since October 2026':
    'WhatsApp, od października 2026 r.',
  'WhatsApp, free entry point':
    'WhatsApp, bezpłatny punkt wejścia',
  'WhatsApp, authentication-international':
    'WhatsApp, uwierzytelnianie międzynarodowe',
  'WhatsApp, volume tiers':
    'WhatsApp, progi wolumenowe',

  // Presets
  'Viber bot: first session':
    'Bot Viber: pierwsza sesja',
  'A week of support chat':
    'Tydzień rozmów serwisowych',
  'Ad click, then a week':
    'Kliknięcie reklamy, potem tydzień',
  'Am I on authentication-international?':
    'Czy mam uwierzytelnianie międzynarodowe?',
  'Ad click, nobody answered':
    'Kliknięcie reklamy, nikt nie odpowiedział',
  'Free is not the same as allowed':
    'Bezpłatne to nie to samo co dozwolone',
  'Sent in September, delivered in October':
    'Wysłane we wrześniu, doręczone w październiku',
  'The 1,001st service message':
    '1001. wiadomość serwisowa',
  'Undelivered messages cost nothing':
    'Niedoręczone nic nie kosztują',
  'Is a utility template in the open window free?':
    'Czy szablon użytkowy w otwartym oknie jest bezpłatny?',
  'What did 1 October change?':
    'Co zmienił 1 października?',
  'Which volume tier am I in?':
    'Na którym progu wolumenowym jestem?',

  // What is said in presets
  'Opens the chat':
    'Otwiera czat',
  'Hello! Ask us anything about coffee.':
    'Dzień dobry! Pytaj nas o kawę.',
  'Do you deliver on Saturday?':
    'Czy dowozicie w sobotę?',
  'Yes, 10:00 to 16:00. Which district?':
    'Tak, od 10:00 do 16:00. Jaka dzielnica?',
  'Fresh roast leaves at 9 tomorrow.':
    'Świeżo palona wyjeżdża jutro o 9.',
  'Podil, please.':
    'Podole, proszę.',
  'Noted: Podil, Saturday.':
    'Zapisane: Podole, sobota.',
  'Your courier is Andrii, at 12:00.':
    'Twój kurier to Andrij, o 12:00.',
  'Follow the parcel here.':
    'Śledź paczkę tutaj.',
  'How was the coffee?':
    'Jak smakowała kawa?',
  'Great, thanks!':
    'Świetna, dziękuję!',
  'Here is 5 % off for next time.':
    '5 % rabatu na następny raz.',
  'My grinder does not start.':
    'Mój młynek nie rusza.',
  'Is the red light on?':
    'Czy świeci się czerwona lampka?',
  'Yes, and it clicks.':
    'Tak, i klika.',
  'Please send it in, we will look.':
    'Prosimy go przysłać, sprawdzimy.',
  'Has the label arrived?':
    'Czy etykieta dotarła?',
  'Repair ticket 318 opened.':
    'Zgłoszenie naprawy 318 otwarte.',
  'Sent this morning.':
    'Wysłane dziś rano.',
  'Thank you, we will tell you.':
    'Dziękujemy, damy znać.',
  'It is the motor, under warranty.':
    'To silnik, naprawa na gwarancji.',
  'The part is here tomorrow.':
    'Część będzie jutro.',
  'Is it ready?':
    'Czy już gotowe?',
  'Yes, just tested.':
    'Tak, właśnie sprawdzone.',
  'Ticket 318: ready for pick-up.':
    'Zgłoszenie 318: gotowe do odbioru.',
  'Descaler for your grinder, 10 % off.':
    'Odkamieniacz do młynka, 10 % taniej.',
  '15 % off all Ethiopian beans this week.':
    '15 % taniej wszystkie kawy z Etiopii w tym tygodniu.',
  'Hi! Is the Guji still in stock?':
    'Cześć! Czy Guji jest jeszcze dostępna?',
  'Yes, 14 bags left. Shall I put two aside?':
    'Tak, zostało 14 paczek. Odłożyć dwie?',
  'Order 10482 confirmed: 2 × 250 g, 640 UAH.':
    'Zamówienie 10482 potwierdzone: 2 × 250 g, 640 UAH.',
  'Has the parcel reached you?':
    'Czy paczka dotarła?',
  'Your parcel is at pick-up point 12.':
    'Twoja paczka jest w punkcie odbioru 12.',
  'Got it, thank you! Do you sell grinders too?':
    'Mam, dziękuję! Czy macie też młynki?',
  'We do. Hand or electric?':
    'Mamy. Ręczny czy elektryczny?',
  'The hand grinder is back in stock.':
    'Młynek ręczny znów dostępny.',
  'Payment link for order 10497: 1,850 UAH.':
    'Link do płatności za zamówienie 10497: 1850 UAH.',
  'It ships today at 16:00.':
    'Wysyłamy dziś o 16:00.',
  'Free delivery until Sunday: code RANOK.':
    'Darmowa dostawa do niedzieli: kod RANOK.',
  '482 910 is your code.':
    '482 910 to Twój kod.',
  '105 774 is your code.':
    '105 774 to Twój kod.',
  '660 218 is your code.':
    '660 218 to Twój kod.',
  '937 045 is your code.':
    '937 045 to Twój kod.',
  '314 862 is your code.':
    '314 862 to Twój kod.',
  'Hello, do you roast for offices?':
    'Dzień dobry, czy palicie kawę dla biur?',
  'Good morning! Yes, we do.':
    'Dzień dobry! Tak.',
  'Coffee for your office: first kilo free.':
    'Kawa do biura: pierwszy kilogram gratis.',
  'Sounds good. We are 12 people.':
    'Brzmi dobrze. Jest nas 12.',
  'Then 3 kg a month. I will send an offer.':
    'Czyli 3 kg miesięcznie. Wyślę ofertę.',
  'Offer 771 is ready: 3 kg, 2,100 UAH.':
    'Oferta 771 gotowa: 3 kg, 2100 UAH.',
  'Do you take parcels on Sundays?':
    'Czy przyjmujecie paczki w niedziele?',
  'Yes, 10:00 to 15:00, branch 7.':
    'Tak, od 10:00 do 15:00, oddział 7.',
  'Did you find the branch?':
    'Czy udało się znaleźć oddział?',
  'Parcel 6114 is on its way.':
    'Paczka 6114 jest w drodze.',
  'Found it, thanks!':
    'Znalazłem, dziękuję!',
  'You are welcome.':
    'Proszę bardzo.',
  'When will parcel 5520 come?':
    'Kiedy dotrze paczka 5520?',
  'Parcel 5520: tomorrow, 9 to 11.':
    'Paczka 5520: jutro, od 9 do 11.',
  'Parcel 5520 was moved to 10 to 12.':
    'Paczka 5520 przesunięta na 10–12.',
  'Sorry for the change!':
    'Przepraszamy za zmianę!',
  'Autumn rates for your parcels.':
    'Jesienne stawki na Twoje paczki.',
  'Where is parcel 20481?':
    'Gdzie jest paczka 20481?',
  'Let me look it up.':
    'Już sprawdzam.',
  'It left Odesa at 14:10.':
    'Wyjechała z Odessy o 14:10.',
  'The courier will call you today.':
    'Kurier zadzwoni do Ciebie dzisiaj.',
  'If not, it waits at branch 7.':
    'Jeśli nie, czeka w oddziale 7.',
  'Good morning! Did it arrive?':
    'Dzień dobry! Czy dotarła?',
  'Send a parcel this week, pay half.':
    'Wyślij paczkę w tym tygodniu za pół ceny.',
  'Parcel 7003 is at branch 7.':
    'Paczka 7003 jest w oddziale 7.',
  'Parcel 7003 waits until Saturday.':
    'Paczka 7003 czeka do soboty.',
  'Will you come today?':
    'Czy przyjdziesz dzisiaj?',
  'Can I still change order 3301?':
    'Czy mogę jeszcze zmienić zamówienie 3301?',
  'Yes, until 14:00.':
    'Tak, do 14:00.',
  'Order 3301 changed: oat milk, 4 packs.':
    'Zamówienie 3301 zmienione: mleko owsiane, 4 sztuki.',
  'I saw your ad. Is the tasting on Saturday?':
    'Widzę Waszą reklamę. Degustacja w sobotę?',
  'Yes, at 11:00. One seat for you?':
    'Tak, o 11:00. Jedno miejsce dla Ciebie?',
  'Booking 58 confirmed: Saturday, 11:00.':
    'Rezerwacja 58 potwierdzona: sobota, 11:00.',
  'Your prescription 2217 is ready at our counter.':
    'Twoja recepta 2217 czeka w okienku.',
  'Do you also have the nasal spray?':
    'Czy macie też spray do nosa?',
  'Yes, 4 left. Shall I put one aside?':
    'Tak, zostały 4. Odłożyć jeden?',
  'Reservation 2218 confirmed until Friday.':
    'Rezerwacja 2218 potwierdzona do piątku.',
  'Good morning! It is packed.':
    'Dzień dobry! Spakowane.',
  'Reservation 2218: pick up until 20:00.':
    'Rezerwacja 2218: odbiór do 20:00.',
  'Thanks, on my way.':
    'Dziękuję, już jadę.',
  'Receipt for 2218: 312 UAH.':
    'Paragon za 2218: 312 UAH.',
  'Your order 90112 left the warehouse.':
    'Twoje zamówienie 90112 opuściło magazyn.',
  'Your order 90113 left the warehouse.':
    'Twoje zamówienie 90113 opuściło magazyn.',
  'Your order 90114 left the warehouse.':
    'Twoje zamówienie 90114 opuściło magazyn.',
  'Your order 90115 left the warehouse.':
    'Twoje zamówienie 90115 opuściło magazyn.',

  // Contradictions
  'The log has this event before its sender was made, at {at}.':
    'W dzienniku to zdarzenie jest wcześniejsze niż utworzenie nadawcy: {at}.',
  'The log says delivered, the rules say refused; priced as if it were permitted. {rule}':
    'Według dziennika doręczona, według zasad odrzucona; policzona tak, jakby była dozwolona. {rule}',
  'The log has a session message where no session was open; priced as one that opens a session.':
    'W dzienniku jest wiadomość sesyjna, gdy żadna sesja nie była otwarta; policzona jako otwierająca sesję.',
  'The log has a free entry point that ends later than any does that opens with this message; priced by that end.':
    'W dzienniku bezpłatny punkt wejścia kończy się później, niż może jakikolwiek otwarty tą wiadomością; policzono według tego końca.',
  'The customer wrote to a one-way sender, which customers cannot answer.':
    'Klient napisał do nadawcy jednokierunkowego, któremu nie można odpowiedzieć.',
  'The log says delivered more than 14 days after the sending, when Viber no longer tries; priced as delivered.':
    'Według dziennika doręczona ponad 14 dni po wysłaniu, gdy Viber już nie próbuje; policzona jako doręczona.',
  'No documented rules of {channel} cover this date; the event is not priced.':
    'Brak udokumentowanych zasad {channel} na ten dzień; zdarzenia nie policzono.',
  'The log says delivered after the time for which the message was valid; priced as delivered.':
    'Według dziennika doręczona po czasie, przez który wiadomość była ważna; policzona jako doręczona.',
  'An SMS goes out in place of a Viber message that was not delivered, but the log says that the last one was; both are priced.':
    'SMS wychodzi zamiast niedoręczonej wiadomości Viber, ale według dziennika ostatnią doręczono; policzono obie.',
  'The log says it cost more than its maximum price: priced as the log says.':
    'Według dziennika kosztowała więcej niż jej cena maksymalna: policzono według dziennika.',
}
