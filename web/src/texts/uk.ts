/** Texts of the engine, the rate cards and the presets by their English wording, which is their source. */
export const uk: Readonly<Record<string, string>> = {
  // Rules
  'A message from the customer is never charged; it opens the customer service window for 24 hours or sets it back to 24 hours.':
    'Повідомлення клієнта завжди безкоштовне; воно відкриває вікно підтримки на 24 години або знову подовжує його до 24 годин.',
  'A call from the customer is never charged; answered or not, it opens or refreshes the customer service window.':
    'Дзвінок клієнта завжди безкоштовний; прийнятий чи ні, він відкриває або продовжує вікно підтримки.',
  'A reaction from the customer is never charged; it arrives as a message and is taken to open or refresh the customer service window.':
    'Реакція клієнта завжди безкоштовна; вона надходить як повідомлення і вважається такою, що відкриває або продовжує вікно підтримки.',
  'A message that is not a template can be sent only while a customer service window is open (error 131047).':
    'Повідомлення, яке не є шаблоном, можна надіслати лише тоді, коли відкрите вікно підтримки (помилка 131047).',
  'A reaction from the business is free, needs no window and uses no allowance.':
    'Реакція компанії безкоштовна, не потребує вікна й не використовує безкоштовного ліміту.',
  'Only delivered messages are charged: a message that failed, expired or was only sent costs nothing.':
    'Платними є лише доставлені повідомлення: те, що не вдалося, прострочене або лише надіслане, нічого не коштує.',
  'Whatever the business sends within 24 hours of the customer\'s last message is free.':
    'Усе, що компанія надсилає протягом 24 годин після останнього повідомлення клієнта, безкоштовне.',
  'A delivered template outside those 24 hours is a notification, charged by the country of the number.':
    'Доставлений шаблон поза цими 24 годинами — це сповіщення, платне за країною номера.',
  'The first reply within 24 hours to a customer who came through an ad or Page button is free; on delivery it opens the free entry point of 72 hours and closes every open conversation.':
    'Перша відповідь протягом 24 годин клієнту, який прийшов з реклами або через кнопку сторінки, безкоштовна; з доставленням вона відкриває безкоштовну точку входу на 72 години й закриває всі відкриті діалоги.',
  'The first reply within 24 hours to a customer who came through an ad or Page button is free; on delivery it opens a free conversation, of 24 hours and since 1 March 2023 of 72, and closes the open one.':
    'Перша відповідь протягом 24 годин клієнту, який прийшов з реклами або через кнопку сторінки, безкоштовна; з доставленням вона відкриває безкоштовний діалог, на 24 години, а з 1 березня 2023 року на 72, і закриває відкритий.',
  'While a free entry point is open, every message to the customer is free.':
    'Поки безкоштовна точка входу відкрита, кожне повідомлення клієнту безкоштовне.',
  'Any message, template or not, joins the open conversation; it is paid already.':
    'Будь-яке повідомлення, шаблон чи ні, долучається до відкритого діалогу; він уже оплачений.',
  'The first 1,000 conversations of the month on a WhatsApp Business account are free.':
    'Перші 1000 діалогів місяця на акаунт WhatsApp Business безкоштовні.',
  'The first message delivered inside the customer service window opens a user-initiated conversation of 24 hours, charged once.':
    'Перше повідомлення, доставлене у вікні підтримки, відкриває діалог, ініційований клієнтом, на 24 години; він оплачується один раз.',
  'Until 4 April 2023 (partners: 1 June 2023) business-initiated conversations shared the first 1,000 free conversations of the month.':
    'До 4 квітня 2023 року (партнери: до 1 червня 2023 року) діалоги, ініційовані компанією, входили до перших 1000 безкоштовних діалогів місяця.',
  'The first template delivered outside the customer service window opens a business-initiated conversation of 24 hours, charged once.':
    'Перший шаблон, доставлений поза вікном підтримки, відкриває діалог, ініційований компанією, на 24 години; він оплачується один раз.',
  'A template joins the open conversation of its category; it is paid already.':
    'Шаблон долучається до відкритого діалогу своєї категорії; він уже оплачений.',
  'A delivered marketing template opens a marketing conversation of 24 hours, charged once, also beside conversations of other categories.':
    'Доставлений шаблон «Маркетинг» відкриває маркетинговий діалог на 24 години; він оплачується один раз, також поруч із діалогами інших категорій.',
  'Since 15 October 2024 a template through the Marketing Messages API opens a conversation of its own category, marketing lite, charged once, also beside a marketing conversation.':
    'З 15 жовтня 2024 року шаблон через Marketing Messages API відкриває діалог власної категорії, Marketing Lite; він оплачується один раз, також поруч із маркетинговим діалогом.',
  'A delivered utility template opens a utility conversation of 24 hours, charged once, also beside conversations of other categories.':
    'Доставлений шаблон «Утиліта» відкриває утилітарний діалог на 24 години; він оплачується один раз, також поруч із діалогами інших категорій.',
  'The authentication conversation that an eligible business located elsewhere opens is charged at the authentication-international rate from its start time on.':
    'Діалог автентифікації, який відкриває відповідна компанія з іншої країни, з її дати початку оплачується за тарифом міжнародної автентифікації.',
  'A delivered authentication template opens an authentication conversation of 24 hours, charged once, also beside conversations of other categories.':
    'Доставлений шаблон «Автентифікація» відкриває діалог автентифікації на 24 години; він оплачується один раз, також поруч із діалогами інших категорій.',
  'A message that is not a template joins whatever conversation is open and opens nothing.':
    'Повідомлення, яке не є шаблоном, долучається до будь-якого відкритого діалогу й нічого не відкриває.',
  'The first 1,000 service conversations of the month on a WhatsApp Business account are free.':
    'Перші 1000 діалогів підтримки місяця на акаунт WhatsApp Business безкоштовні.',
  'A delivered message that is not a template opens a service conversation of 24 hours where no conversation is open, charged once.':
    'Доставлене повідомлення, яке не є шаблоном, відкриває діалог підтримки на 24 години, якщо жоден діалог не відкритий; він оплачується один раз.',
  'Since 1 April 2025 marketing templates to US numbers are not delivered (error 131049) and not charged.':
    'З 1 квітня 2025 року шаблони «Маркетинг» на номери США не доставляються (помилка 131049) і не оплачуються.',
  'Since 1 November 2024 service conversations are free without limit; how they open is unchanged.':
    'З 1 листопада 2024 року діалоги підтримки безкоштовні без обмежень; відкриваються вони, як і раніше.',
  'Business numbers of the United States, Canada, Egypt, Vietnam and Nigeria cannot start calls.':
    'Номери компаній зі США, Канади, Єгипту, В’єтнаму та Нігерії не можуть телефонувати.',
  'A Meta Business Agent reply is charged by the token, also inside a free entry point.':
    'Відповідь Meta Business Agent оплачується за токенами, також у безкоштовній точці входу.',
  'Before 1 August 2026 a Meta Business Agent reply was free.':
    'До 1 серпня 2026 року відповідь Meta Business Agent була безкоштовною.',
  'A delivered message of an AI Provider that is not a template is charged, also inside a window: in Italy from 16 February 2026, in Brazil and the EU and EEA from 11 March 2026, in Europe until 12 May 2026.':
    'Доставлене повідомлення AI-провайдера, яке не є шаблоном, платне, також у вікні: в Італії з 16 лютого 2026 року, у Бразилії, ЄС та ЄЕЗ з 11 березня 2026 року, у Європі до 12 травня 2026 року.',
  'The first reply within 24 hours to a customer who came through an ad or Page button is free and opens the free entry point: for 72 hours, since 28 September 2026 for up to 7 days.':
    'Перша відповідь протягом 24 годин клієнту, який прийшов з реклами або через кнопку сторінки, безкоштовна й відкриває безкоштовну точку входу: на 72 години, а з 28 вересня 2026 року — щонайбільше на 7 днів.',
  'A delivered marketing template is charged at the market\'s marketing rate, also inside a customer service window.':
    'Доставлений шаблон «Маркетинг» оплачується за маркетинговим тарифом ринку, також у вікні підтримки.',
  'A marketing template through the Marketing Messages API is charged on delivery at the market\'s marketing rate; with a maximum price, at that or less.':
    'Шаблон «Маркетинг» через Marketing Messages API оплачується після доставлення за маркетинговим тарифом ринку; з граничною ціною — за нею або дешевше.',
  'A delivered authentication template of an eligible business located elsewhere is charged at the authentication-international rate from its start time for that country on.':
    'Доставлений шаблон «Автентифікація» відповідної компанії з іншої країни з дати початку для цієї країни оплачується за тарифом міжнародної автентифікації.',
  'A delivered authentication template is charged at the market\'s authentication rate, also inside a customer service window.':
    'Доставлений шаблон «Автентифікація» оплачується за тарифом автентифікації ринку, також у вікні підтримки.',
  'A utility conversation opened before 1 July 2025 runs to its end: utility templates join it for free.':
    'Утилітарний діалог, відкритий до 1 липня 2025 року, триває до свого кінця: шаблони «Утиліта» долучаються до нього безкоштовно.',
  'A utility template inside an open customer service window is free.':
    'Шаблон «Утиліта» у відкритому вікні підтримки безкоштовний.',
  'A delivered utility template is charged at the market\'s utility rate unless a customer service window is open.':
    'Доставлений шаблон «Утиліта» оплачується за утилітарним тарифом ринку, якщо вікно підтримки не відкрите.',
  'A marketing template to a group is charged once per delivered recipient, at the marketing rate of that recipient\'s market.':
    'Шаблон «Маркетинг» у групу оплачується один раз за кожного одержувача, якому він доставлений, за маркетинговим тарифом ринку цього одержувача.',
  'By one reading a marketing template to a group was free while the group\'s customer service window was open, until 20 May 2026.':
    'За одним прочитанням шаблон «Маркетинг» у групу був безкоштовний, поки вікно підтримки групи відкрите, до 20 травня 2026 року.',
  'A utility template to a group is free while the group\'s customer service window is open.':
    'Шаблон «Утиліта» у групу безкоштовний, поки вікно підтримки групи відкрите.',
  'A utility template to a group is charged once per delivered recipient, at the utility rate of that recipient\'s market, without volume tiers.':
    'Шаблон «Утиліта» у групу оплачується один раз за кожного одержувача, якому він доставлений, за утилітарним тарифом ринку цього одержувача, без ступенів обсягу.',
  'A call from the business that the customer accepts is charged by the minute, in pulses of six seconds, and refreshes the customer service window.':
    'Дзвінок компанії, який клієнт прийняв, оплачується за хвилинами, кроками по шість секунд, і продовжує вікно підтримки.',
  'A message that is not a template is free inside an open customer service window.':
    'Повідомлення, яке не є шаблоном, безкоштовне у відкритому вікні підтримки.',
  'By one reading a service message that is free because of a free entry point still takes one of the month\'s 1,000.':
    'За одним із тлумачень повідомлення підтримки, безкоштовне завдяки безкоштовній точці входу, усе одно використовує одне з 1000 на місяць.',
  'A delivered utility template is charged at the market\'s utility rate, also inside an open customer service window.':
    'Доставлений шаблон «Утиліта» оплачується за утилітарним тарифом ринку, також у відкритому вікні підтримки.',
  'Messages of AI Providers are outside the service charge and the 1,000: they are free where and while their own policy charges nothing.':
    'Повідомлення AI-провайдерів не належать до плати за підтримку та до 1000: вони безкоштовні там і тоді, де їхня власна політика плати не передбачає.',
  'The first 1,000 delivered service messages of the month on a phone number are free.':
    'Перші 1000 доставлених повідомлень підтримки місяця на номер телефону безкоштовні.',
  'Eligible governments and non-profits pay nothing for service messages beyond the 1,000 through 31 December 2027.':
    'Відповідні державні установи та неприбуткові організації не платять за повідомлення підтримки понад 1000 до 31 грудня 2027 року включно.',
  'Without a payment method service messages stop after the month\'s 1,000 (error 131042).':
    'Без способу оплати повідомлення підтримки припиняються після 1000 на місяць (помилка 131042).',
  'After the month\'s 1,000 free service messages a free-form group message is charged once per delivered recipient, at the service rate of that recipient\'s market.':
    'Після 1000 безкоштовних повідомлень підтримки на місяць вільне повідомлення в групу оплачується один раз за кожного одержувача, якому воно доставлене, за тарифом підтримки ринку цього одержувача.',
  'After the month\'s 1,000 free service messages of the phone number, a delivered message that is not a template is charged at the market\'s service rate.':
    'Після 1000 безкоштовних повідомлень підтримки номера на місяць доставлене повідомлення, яке не є шаблоном, оплачується за тарифом підтримки ринку.',
  'Opening the chat is not a message: it subscribes nobody and opens no session, but allows one welcome message.':
    'Відкриття чату — не повідомлення: воно нікого не підписує й не відкриває сесії, але дозволяє одне привітальне повідомлення.',
  'A subscription permits messages to the subscriber; it is not a message and opens no session.':
    'Підписка дозволяє писати підписнику; вона не є повідомленням і не відкриває сесії.',
  'After the customer unsubscribes, messages to them are not accepted; a session that is open runs on.':
    'Після відписки клієнта повідомлення йому не приймаються; відкрита сесія триває далі.',
  'A message from the customer is never charged; it subscribes them and, where none is open, opens a session of 24 hours. A tap on a button is one, also where it opens a URL.':
    'Повідомлення клієнта завжди безкоштовне; воно підписує його й відкриває сесію на 24 години, якщо жодна не відкрита. Натискання кнопки — теж повідомлення, навіть якщо вона відкриває посилання.',
  'A bot may write only to its subscribers (status 6, not subscribed).':
    'Бот може писати лише своїм підписникам (статус 6, не підписаний).',
  'Only delivered messages are charged: a message that failed or never arrived costs nothing.':
    'Платними є лише доставлені повідомлення: те, що не вдалося або так і не надійшло, нічого не коштує.',
  'The monthly plan of 2019 includes the messages: 4,500 USD for up to 500,000, 6,500 USD for up to 1,000,000.':
    'Місячний план 2019 року містить повідомлення: 4500 USD за до 500 000, 6500 USD за до 1 000 000.',
  'At most 100 messages within an hour may go to a customer who does not answer (status 12).':
    'Клієнту, який не відповідає, протягом години можна надіслати щонайбільше 100 повідомлень (статус 12).',
  'One welcome message, right after the customer opened the chat and before they subscribe, is free.':
    'Одне привітальне повідомлення, одразу після відкриття чату клієнтом і до його підписки, безкоштовне.',
  'Messages inside an open session are free, without a limit on their number.':
    'Повідомлення у відкритій сесії безкоштовні, без обмеження кількості.',
  'The first 10,000 delivered chatbot-initiated messages of the calendar month (UTC) are free; what is left of them expires.':
    'Перші 10 000 доставлених повідомлень, ініційованих чат-ботом, за календарний місяць (UTC) безкоштовні; залишок згоряє.',
  'A bot whose owner did not accept the commercial terms is blocked after the 10,000 free messages of the month (status 23).':
    'Бот, власник якого не прийняв комерційних умов, блокується після 10 000 безкоштовних повідомлень на місяць (статус 23).',
  'A message to a subscriber outside a session is charged at the country\'s chatbot-initiated rate when it is delivered: once, on however many devices. A broadcast is one message to each receiver.':
    'Повідомлення підписнику поза сесією після доставлення оплачується за тарифом країни для повідомлень, ініційованих чат-ботом: один раз, на скількох би пристроях воно не з’явилося. Розсилка — це по одному повідомленню кожному одержувачу.',
  'A message from the customer costs nothing; where no session is open it opens one of 24 hours (abroad there are none), which is charged only if you answer with a session message.':
    'Повідомлення клієнта нічого не коштує; якщо сесія не відкрита, воно відкриває її на 24 години (за кордоном сесій немає), і платною вона стає, лише якщо ви відповісте повідомленням у сесії.',
  'A text has at most 1,000 characters, a button 30, a file name 25, a list title 85; a carousel 2 to 5 cards, a video at most 200 MB and 600 seconds.':
    'Текст має щонайбільше 1000 символів, кнопка — 30, назва файлу — 25, назва списку — 85; карусель — від 2 до 5 карток, відео — щонайбільше 200 МБ і 600 секунд.',
  'A session message is a plain text, image, file or list: buttons, cards and videos are not allowed.':
    'Повідомлення в сесії — це простий текст, зображення, файл або список: кнопки, картки й відео не дозволені.',
  'A one-way sender has no sessions: its customers cannot write to it.':
    'Односторонній відправник не має сесій: клієнти не можуть йому писати.',
  'At most five session messages in a row (older texts: ten) may be sent without an answer; the next one is not sent.':
    'Поспіль без відповіді можна надіслати щонайбільше п’ять повідомлень у сесії (у давніших текстах — десять); наступне не надсилається.',
  'By one reading the 60th message ends the session for good: the next one is sent only after the customer wrote.':
    'За одним із тлумачень 60-те повідомлення остаточно завершує сесію: наступне надсилається лише після того, як напише клієнт.',
  'By one reading a session message can be sent only after the customer wrote.':
    'За одним із тлумачень повідомлення в сесії можна надіслати лише після того, як написав клієнт.',
  'The customer blocked the sender (status 8): nothing is delivered, so nothing is charged.':
    'Клієнт заблокував відправника (статус 8): нічого не доставляється, тож плати немає.',
  'Only delivered messages are charged; what fails or expires costs nothing.':
    'Платними є лише доставлені повідомлення; те, що не вдалося або прострочене, нічого не коштує.',
  'Senders made on or after 1 October 2024 pay the international rate for each message to another country than their own, whatever its type; there are no sessions.':
    'Відправники, створені 1 жовтня 2024 року або пізніше, за кожне повідомлення в іншу країну, ніж їхня, платять за міжнародним тарифом, незалежно від типу; сесій немає.',
  'The session is charged already: its further session messages, up to the 60th, are free.':
    'Сесію вже оплачено: її подальші повідомлення, до 60-го включно, безкоштовні.',
  'The first session message charges the session once at the country\'s session rate; outside a session it opens one.':
    'Перше повідомлення в сесії оплачує її один раз за тарифом країни за сесію; поза сесією воно її відкриває.',
  'A transactional message with a button, an image, a video or cards is charged as a promotional one.':
    'Транзакційне повідомлення з кнопкою, зображенням, відео або картками оплачується як рекламне.',
  'To Russia, Belarus and Ukraine a transactional message that matches no approved template is charged as a promotional one.':
    'У Росію, Білорусь та Україну транзакційне повідомлення, яке не відповідає схваленому шаблону, оплачується як рекламне.',
  'A transactional message is charged at the country\'s transactional rate, also inside a session.':
    'Транзакційне повідомлення оплачується за транзакційним тарифом країни, також у сесії.',
  'A promotional message is charged at the country\'s promotional rate, also inside a session.':
    'Рекламне повідомлення оплачується за рекламним тарифом країни, також у сесії.',
  'A one-time password with an image or other media is charged as a promotional message.':
    'Одноразовий пароль із зображенням або іншим медіа оплачується як рекламне повідомлення.',
  'A one-time password is charged at the country\'s OTP rate.':
    'Одноразовий пароль оплачується за тарифом країни для одноразових паролів.',
  'A message that Viber did not deliver in time and that went out as an SMS is charged at the SMS rate.':
    'Повідомлення, яке Viber не доставив вчасно і яке надійшло як SMS, оплачується за тарифом SMS.',

  // Rule sets
  'Notifications':
    'Сповіщення',
  'Conversations, user- and business-initiated':
    'Діалоги, ініційовані клієнтом і компанією',
  'Conversations by category':
    'Діалоги за категоріями',
  'Conversations by category, service free':
    'Діалоги за категоріями, підтримка безкоштовна',
  'Per-message pricing':
    'Плата за повідомлення',
  'Per-message pricing with service charges':
    'Плата за повідомлення, підтримка платна',
  'Monthly plans of 2019':
    'Місячні плани 2019 року',
  'Legacy bots: 10,000 free chatbot-initiated messages a month':
    'Давніші боти: 10 000 безкоштовних повідомлень, ініційованих чат-ботом, на місяць',
  'Commercial model: monthly fee and chatbot-initiated messages':
    'Комерційна модель: щомісячна плата й повідомлення, ініційовані чат-ботом',
  'Viber Business Messages':
    'Viber Business Messages',

  // Open points and their choices
  'Whether the last instant of a window still belongs to it.':
    'Чи належить до вікна його остання мить.',
  'a window is over at its last instant: 24:00:00 after it opened is outside':
    'вікно завершується останньою миттю: 24:00:00 після відкриття — уже поза ним',
  'the last instant still belongs to the window':
    'остання мить ще належить до вікна',
  'Whether the moment of sending or of delivery decides which windows a message stood in.':
    'Мить надсилання чи доставлення визначає, у яких вікнах стояло повідомлення.',
  'the windows open when the message was sent decide':
    'вирішують вікна, відкриті під час надсилання',
  'the windows open when the message was delivered decide':
    'вирішують вікна, відкриті під час доставлення',
  'Whether the moment of delivery or of sending picks the rules, the card and the month.':
    'Мить доставлення чи надсилання визначає правила, карту й місяць.',
  'rules, card, month, tiers and allowances of the moment of delivery':
    'правила, карта, місяць, ступені та ліміти — на мить доставлення',
  'rules, card, month, tiers and allowances of the moment of sending':
    'правила, карта, місяць, ступені та ліміти — на мить надсилання',
  'Whether a customer\'s reaction opens the customer service window.':
    'Чи відкриває реакція клієнта вікно підтримки.',
  'a reaction counts as a message from the customer':
    'реакція вважається повідомленням клієнта',
  'a reaction opens nothing':
    'реакція нічого не відкриває',
  'How long a free entry point lasts that opens on or after 28 September 2026.':
    'Скільки триває безкоштовна точка входу, що відкривається з 28 вересня 2026 року.',
  '72 hours, as before 28 September 2026':
    '72 години, як до 28 вересня 2026 року',
  '7 days, the longest Meta names':
    '7 днів, найдовший строк за Meta',
  'When a free entry point begins since 1 July 2025: with the sending or the delivery of the response.':
    'Коли починається безкоштовна точка входу з 1 липня 2025 року: з надсиланням чи з доставленням відповіді.',
  'when the business responds':
    'коли компанія відповідає',
  'when the response is delivered, as in the years of conversations':
    'коли відповідь доставлено, як у роки діалогів',
  'What a second click on an ad does while a free entry point is open.':
    'Що робить другий клік на рекламу, поки безкоштовна точка входу відкрита.',
  'answering a second click opens a further window; the later end counts':
    'відповідь на другий клік відкриває ще одне вікно; діє пізніший кінець',
  'nothing opens while a free entry point is open, as in the years of conversations':
    'поки безкоштовна точка входу відкрита, нічого не відкривається, як у роки розмов',
  'By one reading sending was free and unlimited for every bot until August 2022.':
    'За одним прочитанням надсилання було безкоштовним і необмеженим для кожного бота до серпня 2022 року.',
  'Whether a boosted post opens a free entry point.':
    'Чи відкриває просунутий допис безкоштовну точку входу.',
  'it opens only the customer service window, as any message does':
    'він відкриває лише вікно підтримки, як будь-яке повідомлення',
  'it opens one as an ad does':
    'він відкриває її, як і реклама',
  'The rates of a legacy bot beyond its 10,000 free messages.':
    'Тарифи давнішого бота понад його 10 000 безкоштовних повідомлень.',
  'those of the commercial model':
    'ті самі, що в комерційній моделі',
  'a card of its own, which is not known: charged, without a price':
    'власні тарифи, яких ніхто не знає: платно, без ціни',
  'What a bot without a plan paid from 1 April 2019 until August 2022.':
    'Скільки платив бот без плану з 1 квітня 2019 року до серпня 2022 року.',
  'In which zone 5 February 2024 begins, from which on a new bot is of the commercial model.':
    'У якому часовому поясі починається 5 лютого 2024 року, відколи новий бот належить до комерційної моделі.',
  'the bot was made on 5 February 2024 or later in UTC, in which Viber counts months':
    'бота створено 5 лютого 2024 року або пізніше за UTC, за яким Viber рахує місяці',
  'in the zone of the account':
    'за часовим поясом акаунта',
  'plans were announced for 1 April 2019; without one nothing is known: no price':
    'плани оголошено на 1 квітня 2019 року; без плану нічого не відомо: ціни немає',
  'sending was free and unlimited until August 2022':
    'надсилання було безкоштовним і необмеженим до серпня 2022 року',
  '100 EUR until May 2024, when it was last read with a date, and 115 EUR ever since':
    '100 EUR до травня 2024 року, коли цю суму востаннє прочитано з датою, і 115 EUR відтоді',
  'Which senders pay the international rate abroad, by the day on which they were made.':
    'Які відправники платять міжнародний тариф за кордоном, за днем їх створення.',
  'for senders made on 1 October 2024 or later':
    'відправники, створені 1 жовтня 2024 року або пізніше',
  'for senders made on 2 October 2024 or later':
    'відправники, створені 2 жовтня 2024 року або пізніше',
  'Whether a Facebook Page button pressed since 28 September 2026 still opens a free entry point.':
    'Чи відкриває безкоштовну точку входу кнопка сторінки Facebook, натиснута з 28 вересня 2026 року.',
  'a Facebook Page button still opens a free entry point':
    'кнопка сторінки Facebook і далі відкриває безкоштовну точку входу',
  'since 28 September 2026 only ads that click to WhatsApp open one':
    'з 28 вересня 2026 року її відкриває лише реклама з переходом у WhatsApp',
  'Whether service messages inside a free entry point use the month\'s 1,000.':
    'Чи використовують повідомлення підтримки в безкоштовній точці входу 1000 на місяць.',
  'a service message that a free entry point makes free uses none of the 1,000':
    'повідомлення підтримки, безкоштовне завдяки безкоштовній точці входу, не використовує жодного з 1000',
  'it uses one of the 1,000':
    'воно використовує одне з 1000',
  'What becomes of the month\'s 1,000 free service messages of a phone number that moves to another WhatsApp business account.':
    'Що буде з місячною 1000 безкоштовних сервісних повідомлень номера, який переходить в інший акаунт WhatsApp Business.',
  'it has 1,000 on its new account, whatever it used on the one before':
    'у новому акаунті він має 1000, хай скільки використав у попередньому',
  'it goes on with what is left of the 1,000, which are the number\'s':
    'він продовжує із залишком 1000, яка належить номеру',
  'Whether a free entry point frees the messages of an AI Provider where its policy charges them.':
    'Чи діє безкоштовна точка входу для повідомлень AI-провайдера там, де його політика передбачає плату.',
  'a free entry point does not free the messages of an AI Provider':
    'безкоштовна точка входу не діє для повідомлень AI-провайдера',
  'it frees them as it frees every other message':
    'вона діє для них, як і для кожного іншого повідомлення',
  'Whether a Turkish business number can start calls.':
    'Чи може турецький номер компанії телефонувати.',
  'Meta\'s list has the United States, Canada, Egypt, Vietnam and Nigeria only':
    'у списку Meta лише США, Канада, Єгипет, В’єтнам і Нігерія',
  'Turkish numbers cannot start calls either':
    'турецькі номери теж не можуть телефонувати',
  'Whether a later message from the customer extends a session.':
    'Чи продовжує сесію пізніше повідомлення клієнта.',
  '24 hours from the message that opened it':
    '24 години від повідомлення, яке її відкрило',
  '24 hours from the customer\'s last message':
    '24 години від останнього повідомлення клієнта',
  'How soon after the opening of the chat a welcome message is free.':
    'Як скоро після відкриття чату привітальне повідомлення безкоштовне.',
  'within 5 minutes of the opening of the chat':
    'протягом 5 хвилин після відкриття чату',
  'without a time limit':
    'без обмеження в часі',
  'What the answer to a subscriber\'s opening of the chat is.':
    'Чим є відповідь підписнику, який відкрив чат.',
  'it is a message like any other: free in a session, chatbot-initiated outside one':
    'звичайним повідомленням: безкоштовним у сесії, ініційованим чат-ботом поза нею',
  'it is free, as the welcome of any opening of the chat':
    'безкоштовною, як привітання після будь-якого відкриття чату',
  'Whether subscribing, without a message, opens a session.':
    'Чи відкриває сесію підписка без повідомлення.',
  'only a message from the subscriber opens a session':
    'сесію відкриває лише повідомлення підписника',
  'subscribing counts as a message and opens one':
    'підписка вважається повідомленням і відкриває сесію',
  'Whether opening the chat, without a message, opens a session.':
    'Чи відкриває сесію відкриття чату без повідомлення.',
  'opening the chat counts as a message and opens one':
    'відкриття чату вважається повідомленням і відкриває сесію',
  'Whether a group\'s customer service window freed a marketing template to the group before 21 May 2026.':
    'Чи звільняло вікно підтримки групи від оплати шаблон «Маркетинг» у групу до 21 травня 2026 року.',
  'it is charged: the window frees utility and free-form messages only':
    'він платний: вікно звільняє лише «Утиліту» й вільні повідомлення',
  'it was free until 20 May 2026, the day before the text that no longer names it':
    'він був безкоштовний до 20 травня 2026 року, останнього дня перед текстом, який його вже не називає',
  'What uses up the 10,000 free messages of a legacy bot.':
    'Що використовує 10 000 безкоштовних повідомлень давнішого бота.',
  'delivered messages use up the 10,000, in the order of delivery':
    '10 000 використовують доставлені повідомлення, у порядку доставлення',
  'messages use up the 10,000 in the order of sending, whether or not they arrive':
    '10 000 використовують повідомлення в порядку надсилання, незалежно від доставлення',
  'The monthly maintenance fee of a bot.':
    'Щомісячна плата за обслуговування бота.',
  '100 EUR, and 115 EUR from 26 September 2026':
    '100 EUR, а з 26 вересня 2026 року — 115 EUR',
  '100 EUR throughout':
    '100 EUR увесь час',
  'The monthly fee of a bot in the months in which it was made and deactivated.':
    'Щомісячна плата за бота в місяці його створення та деактивації.',
  'the whole monthly fee':
    'уся щомісячна плата',
  'for the days of the month on which the bot existed':
    'за дні місяця, у які бот існував',
  'Of whom the one `billing_status` speaks that answers a broadcast to several receivers; it changes no price, only what a log is compared with.':
    'Про кого говорить єдиний `billing_status` у відповіді на розсилку кільком отримувачам; на ціну це не впливає, лише на те, з чим звіряється журнал.',
  'of each receiver: it is compared with the verdict on each':
    'про кожного отримувача: він звіряється з вердиктом щодо кожного',
  'of the broadcast as a whole: it is compared with no verdict':
    'про розсилку загалом: він не звіряється з жодним вердиктом',
  'What becomes of a session message of Viber Business outside a session.':
    'Що буде з повідомленням у сесії Viber Business поза сесією.',
  'a session message outside a session opens and charges one':
    'повідомлення поза сесією відкриває платну сесію',
  'a session message needs an open session':
    'повідомлення в сесії потребує відкритої сесії',
  'When a session of Viber Business begins.':
    'Коли починається сесія Viber Business.',
  'with the customer\'s message that opens it':
    'з повідомленням клієнта, яке її відкриває',
  'with the first session message that answers the customer':
    'з першим повідомленням у сесії, яким ви відповідаєте клієнту',
  'Whether a later message from the customer extends a session of Viber Business.':
    'Чи продовжує сесію Viber Business пізніше повідомлення клієнта.',
  '24 hours from its beginning':
    '24 години від її початку',
  'How long a session of Viber Business lasts.':
    'Скільки триває сесія Viber Business.',
  '24 hours':
    '24 години',
  '12 hours, as in texts of 2022 and 2023':
    '12 годин, як у текстах 2022 і 2023 років',
  'What becomes of a session message after the 60th of its session.':
    'Що буде з повідомленням у сесії після 60-го.',
  'it opens and charges a new session':
    'воно відкриває нову платну сесію',
  'it is refused until the customer writes, who opens a new session':
    'воно відхиляється, доки не напише клієнт, який відкриває нову сесію',
  'each further message is charged the session rate and opens none':
    'кожне подальше повідомлення коштує стільки, скільки сесія, і сесії не відкриває',
  'What decides the price of a transactional message or a one-time password.':
    'Що визначає ціну транзакційного повідомлення або одноразового пароля.',
  'by what it holds: a button, an image, a video or cards make it promotional':
    'вміст: кнопка, зображення, відео або картки роблять його рекламним',
  'by the type it is sent as':
    'тип, яким його надіслано',
  'How many session messages in a row may go unanswered.':
    'Скільки повідомлень у сесії поспіль можуть лишитися без відповіді.',
  'five, the sixth is refused':
    'п’ять, шосте відхиляється',
  'ten, as in texts of 2022 and 2023':
    'десять, як у текстах 2022 і 2023 років',
  'What becomes of a text of more than 1,000 characters on Viber Business.':
    'Що буде з текстом понад 1000 знаків у Viber Business.',
  'Viber refuses it':
    'Viber його відхиляє',
  'it is cut off and delivered, and charged as any other':
    'його обрізають і доставляють, він платний, як будь-який інший',
  'How a message of Viber Business counts that is delivered after its validity.':
    'Як рахується повідомлення Viber Business, доставлене після строку дії.',
  'as delivered: it is charged':
    'як доставлене: воно платне',
  'as expired: it costs nothing':
    'як прострочене: воно нічого не коштує',
  'When a transactional or promotional message or a one-time password is charged; a log does not say whether its sender is a provider\'s own.':
    'Коли оплачується транзакційне чи рекламне повідомлення або одноразовий пароль; журнал не каже, чи належить відправник провайдеру.',
  'when it is delivered; what is not delivered costs nothing':
    'з доставленням; недоставлене нічого не коштує',
  'when it is submitted, whatever becomes of it, as through a provider\'s own sender':
    'з поданням, хай що з ним станеться, як через власного відправника провайдера',
  'In which zone the months of Viber Business begin, and so of its minimum commitment, and the days on which its cards take effect.':
    'У якому часовому поясі починаються місяці Viber Business, а отже і його мінімального платежу, та дні, з яких діють його тарифні карти.',
  'in UTC, as those of Viber bots':
    'за UTC, як у ботів Viber',
  'The minimum monthly commitment of a sender that writes to several countries.':
    'Мінімальний щомісячний платіж відправника, який пише в кілька країн.',
  'the highest minimum among the countries it writes to':
    'найбільший мінімум серед країн, у які він пише',
  'one minimum for each country it writes to, added up':
    'по одному мінімуму за кожну країну, у яку він пише, разом',
  'Whether the minimum monthly commitment is due in the month of activation.':
    'Чи сплачується мінімальний щомісячний платіж у місяць активації.',
  'none in the month of activation':
    'у місяць активації його немає',
  'a sender active on a single day of a month owes it':
    'відправник, активний хоча б один день місяця, його сплачує',
  'To which of several open conversations a message belongs that is not a template; Meta does not say, and it changes no price.':
    'До якого з кількох відкритих діалогів належить повідомлення, яке не є шаблоном; Meta цього не каже, і на ціну це не впливає.',
  'to the one that opened last':
    'до відкритого останнім',
  'to the one that opened first; a service conversation is always that':
    'до відкритого першим; діалог підтримки завжди такий',
  'The market of Kazakhstan before it became its own on 1 October 2026.':
    'Ринок Казахстану до 1 жовтня 2026 року, коли він став окремим.',
  'not in Meta\'s table, so Other':
    'немає в таблиці Meta, тому «Інші»',
  'priced as the +7 of the table, Russia':
    'ціни за +7 таблиці, тобто Росії',
  'priced with its neighbours':
    'ціни його сусідів',
  'The market of the Caribbean +1 numbers that Meta\'s table does not list.':
    'Ринок карибських номерів +1, яких немає в таблиці Meta.',
  'priced with the islands that are in the table':
    'ціни островів, які є в таблиці',

  // Notices
  'The third message in a row without an answer: messages that are not read or are reported lower the quality rating, and templates of low quality are paused.':
    'Третє повідомлення поспіль без відповіді: повідомлення, які не читають або на які скаржаться, знижують оцінку якості, а шаблони низької якості призупиняються.',
  'The business writes first and no consent of this contact is recorded: WhatsApp requires an opt-in before the first message, and people who did not expect it block and report the number.':
    'Компанія пише першою, а згоди цього клієнта не зазначено: WhatsApp вимагає згоди до першого повідомлення, а люди, які на нього не чекали, блокують номер і скаржаться.',
  'The customer wrote earlier, but is recorded as not having agreed to be written to: WhatsApp requires an opt-in before a business starts a conversation, and people who did not expect it block and report the number.':
    'Клієнт писав раніше, але зазначено, що він не погоджувався отримувати повідомлення: WhatsApp вимагає згоди, перш ніж компанія почне розмову, а люди, які на неї не чекали, блокують номер і скаржаться.',
  'An unofficial channel: WhatsApp detects automation outside its Business Platform and may block the number; these prices are those of the official platform.':
    'Неофіційний канал: WhatsApp виявляє автоматизацію поза своєю платформою для бізнесу й може заблокувати номер; ці ціни — офіційної платформи.',
  'The first message to a contact must not be promotional; Viber may reject the sender.':
    'Перше повідомлення клієнту не може бути рекламним; Viber може відхилити відправника.',
  'Marketing less than 24 hours after marketing to the same contact: WhatsApp limits marketing per person, and a message over the limit fails (error 131049).':
    'Маркетинг менш ніж через 24 години після маркетингу тому самому клієнту: WhatsApp обмежує маркетинг на людину, і повідомлення понад межу не доставляється (помилка 131049).',
  'The text serves another purpose than the template\'s category: Meta may change the category without a month\'s warning, and then charges the rate of the new one.':
    'Текст має іншу мету, ніж категорія шаблону: Meta може змінити категорію без попередження за місяць і тоді братиме плату за тарифом нової.',
  'The business writes first and no consent of this contact is recorded: Viber requires it before the first message, and may suspend senders without it.':
    'Компанія пише першою, а згоди цього клієнта не зазначено: Viber вимагає її до першого повідомлення й може призупинити відправників без неї.',
  'The customer wrote earlier, but is recorded as not having agreed to be written to: Viber requires consent before a business starts a conversation, and may suspend senders without it.':
    'Клієнт писав раніше, але зазначено, що він не погоджувався отримувати повідомлення: Viber вимагає згоди, перш ніж компанія почне розмову, і може призупинити відправників без неї.',
  'The third message in a row without an answer: Viber stops a bot after 100 unanswered messages within an hour (status 12), and subscribers leave.':
    'Третє повідомлення поспіль без відповіді: Viber зупиняє бота після 100 повідомлень без відповіді за годину (статус 12), а підписники відписуються.',
  'The third message in a row without an answer: after five session messages in a row Viber refuses the sixth, and contacts who did not want them block the sender.':
    'Третє повідомлення поспіль без відповіді: після п’яти повідомлень у сесії поспіль Viber відхиляє шосте, а клієнти, які їх не хотіли, блокують відправника.',
  'Since 15 January 2026 AI Providers may use WhatsApp only where law obliges Meta to admit them; in this country the account may be closed.':
    'З 15 січня 2026 року AI-провайдери можуть користуватися WhatsApp лише там, де закон зобов’язує Meta їх допускати; у цій країні акаунт можуть закрити.',

  // What rate cards do not know
  'Viber\'s own rate card (chatbots.pdf) could not be read: every country that is not listed has a rate that is not known here.':
    'Власну тарифну карту Viber (chatbots.pdf) не вдалося прочитати: тариф кожної країни, якої немає в списку, тут невідомий.',
  'Serbia: only an approximate figure of about 0.0045 was found; it is left out.':
    'Сербія: знайдено лише приблизне значення близько 0,0045; його не внесено.',
  'Whether bots created before 2024-02-05 use the same rates beyond their free messages is not documented; they are taken to.':
    'Чи мають боти, створені до 2024-02-05, ті самі тарифи понад безкоштовні повідомлення, не задокументовано; вважається, що мають.',
  'The day on which bot maintenance rose from 100 to 115 EUR is not known; 2026-09-26 is the first day on which 115 was read.':
    'День, коли обслуговування бота зросло зі 100 до 115 EUR, невідомий; 2026-09-26 — перший день, коли прочитано 115.',
  'The plans were announced for 2019-04-01; how long they were sold and what bots without one paid until 2022-08-31 is not documented.':
    'Плани оголошено на 2019-04-01; як довго їх продавали і скільки платили боти без плану до 2022-08-31, не задокументовано.',
  'The source leaves authentication out: an unknown authentication rate is set to the market\'s utility rate, which is equal in every card that was read in full; such cells are marked derived.':
    'Джерело не містить автентифікації: невідомий тариф автентифікації прирівняно до утилітарного тарифу ринку, як у кожній прочитаній повністю карті; такі клітинки позначено як виведені.',
  'Volume tiers existed; no tier table of this date was found.':
    'Ступені обсягу існували; таблиці ступенів на цю дату не знайдено.',
  'Rates that Meta changed or introduced on 2026-10-01 are not known in this currency; the others are carried over from the card of 2026-07-01, because the USD, COP and INR cards all left them unchanged.':
    'Тарифи, які Meta змінила або запровадила 2026-10-01, у цій валюті невідомі; решту перенесено з карти 2026-07-01, бо в картах USD, COP та INR вони не змінилися.',
  'No printed tier table was found in this currency: tier rates are list x (1 - discount), rounded half up to 4 decimals, with the limits and discounts of the USD table, which do not depend on the currency.':
    'Друкованої таблиці ступенів у цій валюті не знайдено: тарифи ступенів — це базовий × (1 − знижка), заокруглений до 4 знаків, із межами та знижками таблиці USD, які не залежать від валюти.',
  'Meta\'s own rate files of 2026-03-04, 2026-05-12 and 2026-07-01 were not found.':
    'Власних файлів тарифів Meta від 2026-03-04, 2026-05-12 і 2026-07-01 не знайдено.',
  'Whether the file of 2026-07-01 changed the rate of Brazil is not known.':
    'Чи змінив файл від 2026-07-01 тариф Бразилії, невідомо.',
  'Only India was read, and of it the first volume tier (up to 50,000 minutes a month).':
    'Прочитано лише Індію, а з неї — перший ступінь обсягу (до 50 000 хвилин на місяць).',
  'Meta\'s rates are taken to be those of the provider\'s list less its markup of 5 %, which the provider does not state; it fits the figures of Meta that are known.':
    'Тарифами Meta вважаються тарифи зі списку провайдера без його націнки 5 %, якої провайдер не зазначає; це узгоджується з відомими значеннями Meta.',
  'That the rates hold since 2025-08-01 is shown for Rest of Africa only.':
    'Що тарифи діють з 2025-08-01, підтверджено лише для решти Африки.',
  'First volume tier (up to 50,000 minutes a month); the rates of the others were not found.':
    'Перший ступінь обсягу (до 50 000 хвилин на місяць); тарифів інших не знайдено.',
  'Only Rest of Africa was read; the card of 2026-10-01 is said to be the same there.':
    'Прочитано лише решту Африки; за описом, карта від 2026-10-01 там така сама.',
  'Rest of Central & Eastern Europe business-initiated 0.0602 is probably a misprint of 0.0692; kept as printed.':
    'Тариф 0,0602 для ініційованих компанією в решті Центральної та Східної Європи — імовірно, друкарська помилка замість 0,0692; залишено як надруковано.',
  'EUR cards between 2023-06-01 and 2026-06-30 were not found.':
    'Карт EUR між 2023-06-01 і 2026-06-30 не знайдено.',
  'The notice\'s own prices for the other markets are the provider\'s selling prices, not Meta\'s.':
    'Власні ціни повідомлення для інших ринків — це ціни продажу провайдера, а не Meta.',
  'IDR cards between 2023-06-01 and 2026-06-30 were not found, but for utility in Indonesia as it was on 2026-05-20.':
    'Карт IDR між 2023-06-01 і 2026-06-30 не знайдено, крім утиліти в Індонезії станом на 2026-05-20.',
  '2026-05-20 is the day on which the figures were read; from which day on they hold is not known.':
    '2026-05-20 — день, коли цифри прочитано; з якого дня вони діють, невідомо.',
  'Meta prints IDR with 2 decimals; the derived tier rates keep 4, so a printed table may differ by up to 0.005.':
    'Meta друкує IDR із 2 знаками; виведені тарифи ступенів зберігають 4, тому друкована таблиця може відрізнятися на величину до 0,005.',
  'The date is inferred from the figures; the source is undated. Only its rows down to India were readable.':
    'Дату виведено зі значень; джерело без дати. Читалися лише його рядки до Індії включно.',
  'INR cards before 2025-04-01 and between 2025-07-01 and 2025-09-30 were not found.':
    'Карт INR до 2025-04-01 та між 2025-07-01 і 2025-09-30 не знайдено.',
  'Of the INR cards of 2026-01-01 and 2026-04-01 only utility and authentication in India were found; they differ from this one, so it ends on 2026-01-01.':
    'З карт INR від 2026-01-01 і 2026-04-01 знайдено лише утиліту й автентифікацію в Індії; вони відрізняються від цієї, тому вона закінчується 2026-01-01.',
  'The page names one table of volume tiers for utility and authentication in India; its limits are those of authentication, so utility has none here.':
    'Сторінка дає одну таблицю ступенів обсягу для утиліти й автентифікації в Індії; її межі — ті, що в автентифікації, тому утиліта тут ступенів не має.',
  'Authentication-international of India rose on 2026-04-01; neither figure was found in this currency.':
    'Міжнародна автентифікація в Індії подорожчала 2026-04-01; жодної з двох цифр у цій валюті не знайдено.',
  'The card may have been revised between 2022-02-01 and 2023-05-31; this is its last state.':
    'Карту могли переглядати між 2022-02-01 і 2023-05-31; це її останній стан.',
  'The file was read in July 2024. It holds from 2023-06-01, except that authentication-international starts on 2024-06-01 in Indonesia and on 2024-07-01 in India, where the authentication rate changed on the same day.':
    'Файл прочитано в липні 2024 року. Він діє з 2023-06-01, крім міжнародної автентифікації, що починається 2024-06-01 в Індонезії та 2024-07-01 в Індії, де того ж дня змінився тариф автентифікації.',
  'Marketing is that of the July card: Meta dated the marketing changes 2024-10-01.':
    'Маркетинг — з липневої карти: Meta датувала зміни маркетингу 2024-10-01.',
  'Rest of Africa utility is 0.0061 here and 0.0040 in the card of 2024-11-01; the day of that change is not known.':
    'Утилітарний тариф решти Африки тут 0,0061, а в карті від 2024-11-01 — 0,0040; день цієї зміни невідомий.',
  'The authentication-international rates lowered in Egypt, Nigeria, Pakistan and South Africa are those of the card of 2025-10-01.':
    'Знижені тарифи міжнародної автентифікації в Єгипті, Нігерії, Пакистані та Південній Африці — з карти від 2025-10-01.',
  'Most figures are those of the card of 2025-10-01 where Meta names no change; several are confirmed by tables of providers dated July 2025.':
    'Більшість значень — з карти від 2025-10-01, де Meta не називає змін; кілька підтверджено таблицями провайдерів від липня 2025 року.',
  'The date is inferred from the figures: all announced changes of October 2025 and none of January 2026.':
    'Дату виведено зі значень: усі оголошені зміни жовтня 2025 року й жодної із січня 2026 року.',
  'The four changed rates are those of the official card of 2026-07-01, which lists none of them as changed on that date.':
    'Чотири змінені тарифи — з офіційної карти від 2026-07-01, яка не називає жодного з них зміненим на цю дату.',

  // Groups of presets
  'Providers and resellers':
    'Провайдери й реселери',
  'WhatsApp, conversations of 2022':
    'WhatsApp, діалоги 2022 року',
  'WhatsApp, category conversations':
    'WhatsApp, діалоги за категоріями',
  'WhatsApp, free service conversations':
    'WhatsApp, безкоштовні діалоги підтримки',
  'WhatsApp, per-message pricing':
    'WhatsApp, ціна за повідомлення',
  'WhatsApp, months and eras':
    'WhatsApp, місяці й зміни правил',
  'One answer in four messages, or in one':
    'Одна відповідь у чотирьох повідомленнях чи в одному',
  'A utility template taken for marketing':
    'Шаблон «Утиліта», який вважають маркетингом',
  '1 October 2026 begins in Europe/Kyiv':
    '1 жовтня 2026 року починається в Києві',
  'A fee for every message in, out and failed':
    'Плата за кожне вхідне, вихідне й невдале повідомлення',
  'An amount on top, a lowest and a highest price, and a loss':
    'Надбавка, найнижча й найвища ціна та збиток',
  'A later message does not extend the session':
    'Пізніше повідомлення не подовжує сесію',
  'Six session messages in a row':
    'Шість повідомлень сесії поспіль',
  'Viber fails, SMS goes':
    'Viber не вдається, іде SMS',
  'The business answers the customer, 2022':
    'Компанія відповідає клієнтові, 2022',
  'Conversations of two categories side by side':
    'Діалоги двох категорій водночас',
  'Service conversations without a limit':
    'Діалоги підтримки без обмежень',
  'Four business messages, two charges':
    'Чотири повідомлення компанії, дві оплати',
  'Where is my parcel?':
    'Де моя посилка?',
  'Hello!':
    'Добрий день!',
  'Let me look.':
    'Зараз подивлюся.',
  'It is in Kyiv.':
    'Вона в Києві.',
  'It comes tomorrow.':
    'Прибуде завтра.',
  'Hello! It is in Kyiv and comes tomorrow.':
    'Добрий день! Вона в Києві, прибуде завтра.',
  'Your order 5120 is ready.':
    'Ваше замовлення 5120 готове.',
  'Viber bot':
    'Viber-бот',
  'WhatsApp, since October 2026':
    'WhatsApp, з жовтня 2026 року',
  'WhatsApp, free entry point':
    'WhatsApp, безкоштовна точка входу',
  'WhatsApp, authentication-international':
    'WhatsApp, міжнародна автентифікація',
  'WhatsApp, volume tiers':
    'WhatsApp, ступені обсягу',

  // Presets
  'Viber bot: first session':
    'Viber-бот: перша сесія',
  'A week of support chat':
    'Тиждень підтримки в чаті',
  'Ad click, then a week':
    'Клік з реклами, далі тиждень',
  'Am I on authentication-international?':
    'Чи в мене міжнародна автентифікація?',
  'Ad click, nobody answered':
    'Клік з реклами, ніхто не відповів',
  'Free is not the same as allowed':
    'Безкоштовно — не те саме, що дозволено',
  'Sent in September, delivered in October':
    'Надіслано у вересні, доставлено в жовтні',
  'The 1,001st service message':
    '1001-ше повідомлення підтримки',
  'Undelivered messages cost nothing':
    'Недоставлене нічого не коштує',
  'Is a utility template in the open window free?':
    'Чи безкоштовний шаблон «Утиліта» у відкритому вікні?',
  'What did 1 October change?':
    'Що змінило 1 жовтня?',
  'Which volume tier am I in?':
    'На якому я ступені обсягу?',

  // What is said in presets
  'Opens the chat':
    'Відкриває чат',
  'Hello! Ask us anything about coffee.':
    'Вітаємо! Запитуйте нас про каву.',
  'Do you deliver on Saturday?':
    'Чи доставляєте в суботу?',
  'Yes, 10:00 to 16:00. Which district?':
    'Так, з 10:00 до 16:00. Який район?',
  'Fresh roast leaves at 9 tomorrow.':
    'Свіже обсмаження вирушає завтра о 9.',
  'Podil, please.':
    'Поділ, будь ласка.',
  'Noted: Podil, Saturday.':
    'Записали: Поділ, субота.',
  'Your courier is Andrii, at 12:00.':
    'Ваш кур’єр — Андрій, о 12:00.',
  'Follow the parcel here.':
    'Стежте за посилкою тут.',
  'How was the coffee?':
    'Як вам кава?',
  'Great, thanks!':
    'Чудова, дякую!',
  'Here is 5 % off for next time.':
    'Знижка 5 % на наступне замовлення.',
  'My grinder does not start.':
    'Моя кавомолка не вмикається.',
  'Is the red light on?':
    'Чи горить червона лампочка?',
  'Yes, and it clicks.':
    'Так, і вона клацає.',
  'Please send it in, we will look.':
    'Надішліть її нам, ми подивимося.',
  'Has the label arrived?':
    'Чи надійшла етикетка?',
  'Repair ticket 318 opened.':
    'Заявку на ремонт 318 відкрито.',
  'Sent this morning.':
    'Надіслав сьогодні вранці.',
  'Thank you, we will tell you.':
    'Дякуємо, ми повідомимо.',
  'It is the motor, under warranty.':
    'Це мотор, ремонт за гарантією.',
  'The part is here tomorrow.':
    'Деталь буде завтра.',
  'Is it ready?':
    'Чи вже готово?',
  'Yes, just tested.':
    'Так, щойно перевірили.',
  'Ticket 318: ready for pick-up.':
    'Заявка 318: можна забирати.',
  'Descaler for your grinder, 10 % off.':
    'Засіб від накипу для кавомолки, −10 %.',
  '15 % off all Ethiopian beans this week.':
    '−15 % на всю ефіопську каву цього тижня.',
  'Hi! Is the Guji still in stock?':
    'Вітаю! Гуджі ще є?',
  'Yes, 14 bags left. Shall I put two aside?':
    'Так, лишилося 14 пачок. Відкласти дві?',
  'Order 10482 confirmed: 2 × 250 g, 640 UAH.':
    'Замовлення 10482 підтверджено: 2 × 250 г, 640 UAH.',
  'Has the parcel reached you?':
    'Чи отримали ви посилку?',
  'Your parcel is at pick-up point 12.':
    'Ваша посилка у пункті видачі 12.',
  'Got it, thank you! Do you sell grinders too?':
    'Отримала, дякую! А кавомолки у вас є?',
  'We do. Hand or electric?':
    'Є. Ручну чи електричну?',
  'The hand grinder is back in stock.':
    'Ручна кавомолка знову в наявності.',
  'Payment link for order 10497: 1,850 UAH.':
    'Посилання на оплату замовлення 10497: 1850 UAH.',
  'It ships today at 16:00.':
    'Відправимо сьогодні о 16:00.',
  'Free delivery until Sunday: code RANOK.':
    'Безкоштовна доставка до неділі: код RANOK.',
  '482 910 is your code.':
    '482 910 — ваш код.',
  '105 774 is your code.':
    '105 774 — ваш код.',
  '660 218 is your code.':
    '660 218 — ваш код.',
  '937 045 is your code.':
    '937 045 — ваш код.',
  '314 862 is your code.':
    '314 862 — ваш код.',
  'Hello, do you roast for offices?':
    'Добрий день, ви обсмажуєте для офісів?',
  'Good morning! Yes, we do.':
    'Доброго ранку! Так.',
  'Coffee for your office: first kilo free.':
    'Кава для офісу: перший кілограм безкоштовно.',
  'Sounds good. We are 12 people.':
    'Звучить добре. Нас 12.',
  'Then 3 kg a month. I will send an offer.':
    'Тоді 3 кг на місяць. Надішлю пропозицію.',
  'Offer 771 is ready: 3 kg, 2,100 UAH.':
    'Пропозиція 771 готова: 3 кг, 2100 UAH.',
  'Do you take parcels on Sundays?':
    'Чи приймаєте посилки в неділю?',
  'Yes, 10:00 to 15:00, branch 7.':
    'Так, з 10:00 до 15:00, відділення 7.',
  'Did you find the branch?':
    'Чи знайшли відділення?',
  'Parcel 6114 is on its way.':
    'Посилка 6114 у дорозі.',
  'Found it, thanks!':
    'Знайшов, дякую!',
  'You are welcome.':
    'Прошу.',
  'When will parcel 5520 come?':
    'Коли прибуде посилка 5520?',
  'Parcel 5520: tomorrow, 9 to 11.':
    'Посилка 5520: завтра, з 9 до 11.',
  'Parcel 5520 was moved to 10 to 12.':
    'Посилку 5520 перенесено на 10–12.',
  'Sorry for the change!':
    'Вибачте за зміну!',
  'Autumn rates for your parcels.':
    'Осінні тарифи на ваші посилки.',
  'Where is parcel 20481?':
    'Де посилка 20481?',
  'Let me look it up.':
    'Зараз подивлюся.',
  'It left Odesa at 14:10.':
    'Виїхала з Одеси о 14:10.',
  'The courier will call you today.':
    'Кур’єр зателефонує вам сьогодні.',
  'If not, it waits at branch 7.':
    'Якщо ні, вона чекає у відділенні 7.',
  'Good morning! Did it arrive?':
    'Доброго ранку! Чи отримали?',
  'Send a parcel this week, pay half.':
    'Надішліть посилку цього тижня за пів ціни.',
  'Parcel 7003 is at branch 7.':
    'Посилка 7003 у відділенні 7.',
  'Parcel 7003 waits until Saturday.':
    'Посилка 7003 чекає до суботи.',
  'Will you come today?':
    'Чи прийдете сьогодні?',
  'Can I still change order 3301?':
    'Чи можна ще змінити замовлення 3301?',
  'Yes, until 14:00.':
    'Так, до 14:00.',
  'Order 3301 changed: oat milk, 4 packs.':
    'Замовлення 3301 змінено: вівсяне молоко, 4 пачки.',
  'I saw your ad. Is the tasting on Saturday?':
    'Бачу вашу рекламу. Дегустація в суботу?',
  'Yes, at 11:00. One seat for you?':
    'Так, об 11:00. Одне місце для вас?',
  'Booking 58 confirmed: Saturday, 11:00.':
    'Бронювання 58 підтверджено: субота, 11:00.',
  'Your prescription 2217 is ready at our counter.':
    'Ваш рецепт 2217 чекає в аптеці.',
  'Do you also have the nasal spray?':
    'А спрей для носа у вас є?',
  'Yes, 4 left. Shall I put one aside?':
    'Так, лишилося 4. Відкласти один?',
  'Reservation 2218 confirmed until Friday.':
    'Бронювання 2218 підтверджено до п’ятниці.',
  'Good morning! It is packed.':
    'Доброго ранку! Уже спаковано.',
  'Reservation 2218: pick up until 20:00.':
    'Бронювання 2218: забрати до 20:00.',
  'Thanks, on my way.':
    'Дякую, уже їду.',
  'Receipt for 2218: 312 UAH.':
    'Чек за 2218: 312 UAH.',
  'Your order 90112 left the warehouse.':
    'Ваше замовлення 90112 виїхало зі складу.',
  'Your order 90113 left the warehouse.':
    'Ваше замовлення 90113 виїхало зі складу.',
  'Your order 90114 left the warehouse.':
    'Ваше замовлення 90114 виїхало зі складу.',
  'Your order 90115 left the warehouse.':
    'Ваше замовлення 90115 виїхало зі складу.',

  // Contradictions
  'The log has this event before its sender was made, at {at}.':
    'У журналі ця подія раніша, ніж створено відправника: {at}.',
  'The log says delivered, the rules say refused; priced as if it were permitted. {rule}':
    'За журналом доставлено, за правилами відхилено; пораховано так, ніби дозволено. {rule}',
  'The log has a session message where no session was open; priced as one that opens a session.':
    'У журналі є повідомлення сесії, коли жодної сесії не було; пораховано як таке, що відкриває сесію.',
  'The log has a free entry point that ends later than any does that opens with this message; priced by that end.':
    'У журналі безкоштовна точка входу закінчується пізніше, ніж може будь-яка, відкрита цим повідомленням; пораховано за цим кінцем.',
  'The customer wrote to a one-way sender, which customers cannot answer.':
    'Клієнт написав одностороньому відправнику, якому не можна відповісти.',
  'The log says delivered more than 14 days after the sending, when Viber no longer tries; priced as delivered.':
    'За журналом доставлено більш ніж через 14 днів після надсилання, коли Viber уже не намагається; пораховано як доставлене.',
  'No documented rules of {channel} cover this date; the event is not priced.':
    'Задокументованих правил {channel} на цю дату немає; подію не пораховано.',
  'The log says delivered after the time for which the message was valid; priced as delivered.':
    'За журналом доставлено після часу, протягом якого повідомлення було чинним; пораховано як доставлене.',
  'An SMS goes out in place of a Viber message that was not delivered, but the log says that the last one was; both are priced.':
    'SMS іде замість недоставленого повідомлення Viber, але за журналом останнє доставлено; пораховано обидва.',
  'The log says it cost more than its maximum price: priced as the log says.':
    'За журналом воно коштувало більше за найвищу ціну: пораховано за журналом.',
}
