/** Texts of the engine, the rate cards and the presets by their English wording, which is their source. */
export const ar: Readonly<Record<string, string>> = {
  // Rules
  'A message from the customer is never charged; it opens the customer service window for 24 hours or sets it back to 24 hours.':
    'رسالة العميل مجانية دائمًا؛ تفتح نافذة خدمة العملاء مدة 24 ساعة أو تعيدها إلى 24 ساعة.',
  'A call from the customer is never charged; answered or not, it opens or refreshes the customer service window.':
    'اتصال العميل مجاني دائمًا؛ أُجيب أم لا، فهو يفتح نافذة خدمة العملاء أو يجددها.',
  'A reaction from the customer is never charged; it arrives as a message and is taken to open or refresh the customer service window.':
    'تفاعل العميل مجاني دائمًا؛ يصل كرسالة ويُعدّ فاتحًا لنافذة خدمة العملاء أو مجددًا لها.',
  'A message that is not a template can be sent only while a customer service window is open (error 131047).':
    'لا يمكن إرسال رسالة ليست قالبًا إلا ونافذة خدمة العملاء مفتوحة (الخطأ 131047).',
  'A reaction from the business is free, needs no window and uses no allowance.':
    'تفاعل النشاط التجاري مجاني، ولا يحتاج إلى نافذة ولا يستهلك من الحصة المجانية.',
  'Only delivered messages are charged: a message that failed, expired or was only sent costs nothing.':
    'لا رسوم إلا على الرسائل المسلَّمة: ما فشل أو انتهت صلاحيته أو أُرسل فقط لا يكلّف شيئًا.',
  'Whatever the business sends within 24 hours of the customer\'s last message is free.':
    'كل ما يرسله النشاط التجاري خلال 24 ساعة من رسالة العميل الأخيرة مجاني.',
  'A delivered template outside those 24 hours is a notification, charged by the country of the number.':
    'القالب المسلَّم خارج هذه الساعات الأربع والعشرين إشعار، برسوم حسب بلد الرقم.',
  'The first reply within 24 hours to a customer who came through an ad or Page button is free; on delivery it opens the free entry point of 72 hours and closes every open conversation.':
    'الرد الأول خلال 24 ساعة على عميل جاء عبر إعلان أو زر الصفحة مجاني؛ وعند تسليمه يفتح نقطة الدخول المجانية لمدة 72 ساعة ويغلق كل المحادثات المفتوحة.',
  'The first reply within 24 hours to a customer who came through an ad or Page button is free; on delivery it opens a free conversation, of 24 hours and since 1 March 2023 of 72, and closes the open one.':
    'الرد الأول خلال 24 ساعة على عميل جاء عبر إعلان أو زر الصفحة مجاني؛ وعند تسليمه يفتح محادثة مجانية، لمدة 24 ساعة ومنذ 1 مارس 2023 لمدة 72، ويغلق المحادثة المفتوحة.',
  'While a free entry point is open, every message to the customer is free.':
    'ما دامت نقطة الدخول المجانية مفتوحة فكل رسالة إلى العميل مجانية.',
  'Any message, template or not, joins the open conversation; it is paid already.':
    'أي رسالة، قالبًا كانت أم لا، تنضم إلى المحادثة المفتوحة؛ فهي مدفوعة سلفًا.',
  'The first 1,000 conversations of the month on a WhatsApp Business account are free.':
    'أول 1,000 محادثة في الشهر لحساب WhatsApp Business مجانية.',
  'The first message delivered inside the customer service window opens a user-initiated conversation of 24 hours, charged once.':
    'أول رسالة تُسلَّم داخل نافذة خدمة العملاء تفتح محادثة يبدؤها المستخدم مدتها 24 ساعة، برسم واحد.',
  'Until 4 April 2023 (partners: 1 June 2023) business-initiated conversations shared the first 1,000 free conversations of the month.':
    'حتى 4 أبريل 2023 (الشركاء: حتى 1 يونيو 2023) كانت المحادثات التي يبدؤها النشاط التجاري ضمن أول 1,000 محادثة مجانية في الشهر.',
  'The first template delivered outside the customer service window opens a business-initiated conversation of 24 hours, charged once.':
    'أول قالب يُسلَّم خارج نافذة خدمة العملاء يفتح محادثة يبدؤها النشاط التجاري مدتها 24 ساعة، برسم واحد.',
  'A template joins the open conversation of its category; it is paid already.':
    'ينضم القالب إلى المحادثة المفتوحة من فئته؛ فهي مدفوعة سلفًا.',
  'A delivered marketing template opens a marketing conversation of 24 hours, charged once, also beside conversations of other categories.':
    'قالب التسويق المسلَّم يفتح محادثة تسويقية مدتها 24 ساعة، برسم واحد، ولو إلى جانب محادثات من فئات أخرى.',
  'Since 15 October 2024 a template through the Marketing Messages API opens a conversation of its own category, marketing lite, charged once, also beside a marketing conversation.':
    'منذ 15 أكتوبر 2024 يفتح القالب عبر Marketing Messages API محادثة من فئة خاصة به هي Marketing Lite، برسم واحد، ولو إلى جانب محادثة تسويقية.',
  'A delivered utility template opens a utility conversation of 24 hours, charged once, also beside conversations of other categories.':
    'قالب المساعدة المسلَّم يفتح محادثة مساعدة مدتها 24 ساعة، برسم واحد، ولو إلى جانب محادثات من فئات أخرى.',
  'The authentication conversation that an eligible business located elsewhere opens is charged at the authentication-international rate from its start time on.':
    'محادثة المصادقة التي يفتحها نشاط تجاري مؤهل مقره في بلد آخر تُحتسب بسعر المصادقة الدولية منذ تاريخ بدايته.',
  'A delivered authentication template opens an authentication conversation of 24 hours, charged once, also beside conversations of other categories.':
    'قالب المصادقة المسلَّم يفتح محادثة مصادقة مدتها 24 ساعة، برسم واحد، ولو إلى جانب محادثات من فئات أخرى.',
  'A message that is not a template joins whatever conversation is open and opens nothing.':
    'الرسالة التي ليست قالبًا تنضم إلى أي محادثة مفتوحة ولا تفتح شيئًا.',
  'The first 1,000 service conversations of the month on a WhatsApp Business account are free.':
    'أول 1,000 محادثة خدمة في الشهر لحساب WhatsApp Business مجانية.',
  'A delivered message that is not a template opens a service conversation of 24 hours where no conversation is open, charged once.':
    'الرسالة المسلَّمة التي ليست قالبًا تفتح محادثة خدمة مدتها 24 ساعة إن لم تكن أي محادثة مفتوحة، برسم واحد.',
  'Since 1 April 2025 marketing templates to US numbers are not delivered (error 131049) and not charged.':
    'منذ 1 أبريل 2025 لا تُسلَّم قوالب التسويق إلى أرقام الولايات المتحدة (الخطأ 131049) ولا رسوم عليها.',
  'Since 1 November 2024 service conversations are free without limit; how they open is unchanged.':
    'منذ 1 نوفمبر 2024 محادثات الخدمة مجانية بلا حد؛ ولم تتغير طريقة فتحها.',
  'Business numbers of the United States, Canada, Egypt, Vietnam and Nigeria cannot start calls.':
    'أرقام الأنشطة التجارية في الولايات المتحدة وكندا ومصر وفيتنام ونيجيريا لا تستطيع بدء الاتصالات.',
  'A Meta Business Agent reply is charged by the token, also inside a free entry point.':
    'يُحتسب رد Meta Business Agent بعدد الرموز، حتى داخل نقطة الدخول المجانية.',
  'Before 1 August 2026 a Meta Business Agent reply was free.':
    'قبل 1 أغسطس 2026 كان رد Meta Business Agent مجانيًا.',
  'A delivered message of an AI Provider that is not a template is charged, also inside a window: in Italy from 16 February 2026, in Brazil and the EU and EEA from 11 March 2026, in Europe until 12 May 2026.':
    'رسالة مزوّد الذكاء الاصطناعي المسلَّمة التي ليست قالبًا برسوم، حتى داخل النافذة: في إيطاليا منذ 16 فبراير 2026، وفي البرازيل والاتحاد الأوروبي والمنطقة الاقتصادية الأوروبية منذ 11 مارس 2026، وفي أوروبا حتى 12 مايو 2026.',
  'The first reply within 24 hours to a customer who came through an ad or Page button is free and opens the free entry point: for 72 hours, since 28 September 2026 for up to 7 days.':
    'الرد الأول خلال 24 ساعة على عميل جاء عبر إعلان أو زر الصفحة مجاني ويفتح نقطة الدخول المجانية: لمدة 72 ساعة، ومنذ 28 سبتمبر 2026 لمدة تصل إلى 7 أيام.',
  'A delivered marketing template is charged at the market\'s marketing rate, also inside a customer service window.':
    'يُحتسب قالب التسويق المسلَّم بسعر التسويق في السوق، حتى داخل نافذة خدمة العملاء.',
  'A marketing template through the Marketing Messages API is charged on delivery at the market\'s marketing rate; with a maximum price, at that or less.':
    'يُحتسب قالب التسويق عبر Marketing Messages API عند تسليمه بسعر التسويق في السوق؛ ومع سعر أقصى فبه أو بأقل منه.',
  'A delivered authentication template of an eligible business located elsewhere is charged at the authentication-international rate from its start time for that country on.':
    'يُحتسب قالب المصادقة المسلَّم من نشاط تجاري مؤهل مقره في بلد آخر بسعر المصادقة الدولية منذ تاريخ البداية لذلك البلد.',
  'A delivered authentication template is charged at the market\'s authentication rate, also inside a customer service window.':
    'يُحتسب قالب المصادقة المسلَّم بسعر المصادقة في السوق، حتى داخل نافذة خدمة العملاء.',
  'A utility conversation opened before 1 July 2025 runs to its end: utility templates join it for free.':
    'محادثة المساعدة المفتوحة قبل 1 يوليو 2025 تستمر إلى نهايتها: تنضم إليها قوالب المساعدة مجانًا.',
  'A utility template inside an open customer service window is free.':
    'قالب المساعدة داخل نافذة خدمة العملاء المفتوحة مجاني.',
  'A delivered utility template is charged at the market\'s utility rate unless a customer service window is open.':
    'يُحتسب قالب المساعدة المسلَّم بسعر المساعدة في السوق ما لم تكن نافذة خدمة العملاء مفتوحة.',
  'A marketing template to a group is charged once per delivered recipient, at the marketing rate of that recipient\'s market.':
    'يُحتسب قالب التسويق المرسل إلى مجموعة مرة لكل مستلم سُلّم إليه، بسعر التسويق في سوق ذلك المستلم.',
  'By one reading a marketing template to a group was free while the group\'s customer service window was open, until 20 May 2026.':
    'بحسب إحدى القراءات كان قالب التسويق المرسل إلى مجموعة مجانيًا ما دامت نافذة خدمة العملاء للمجموعة مفتوحة، حتى 20 مايو 2026.',
  'A utility template to a group is free while the group\'s customer service window is open.':
    'قالب المساعدة المرسل إلى مجموعة مجاني ما دامت نافذة خدمة العملاء للمجموعة مفتوحة.',
  'A utility template to a group is charged once per delivered recipient, at the utility rate of that recipient\'s market, without volume tiers.':
    'يُحتسب قالب المساعدة المرسل إلى مجموعة مرة لكل مستلم سُلّم إليه، بسعر المساعدة في سوق ذلك المستلم، دون شرائح.',
  'A call from the business that the customer accepts is charged by the minute, in pulses of six seconds, and refreshes the customer service window.':
    'يُحتسب اتصال النشاط التجاري الذي قبله العميل بالدقيقة، بنبضات من ست ثوانٍ، ويجدد نافذة خدمة العملاء.',
  'A message that is not a template is free inside an open customer service window.':
    'الرسالة التي ليست قالبًا مجانية داخل نافذة خدمة العملاء المفتوحة.',
  'By one reading a service message that is free because of a free entry point still takes one of the month\'s 1,000.':
    'بحسب أحد التفسيرات، رسالة الخدمة المجانية بفضل نقطة دخول مجانية تستهلك مع ذلك واحدة من ألف الشهر.',
  'A delivered utility template is charged at the market\'s utility rate, also inside an open customer service window.':
    'يُحتسب قالب المساعدة المسلَّم بسعر المساعدة في السوق، حتى داخل نافذة خدمة العملاء المفتوحة.',
  'Messages of AI Providers are outside the service charge and the 1,000: they are free where and while their own policy charges nothing.':
    'رسائل مزوّدي الذكاء الاصطناعي خارج رسوم الخدمة والألف: وهي مجانية حيث لا تفرض سياستهم رسومًا وما دامت كذلك.',
  'The first 1,000 delivered service messages of the month on a phone number are free.':
    'أول 1,000 رسالة خدمة مسلَّمة في الشهر لرقم الهاتف مجانية.',
  'Eligible governments and non-profits pay nothing for service messages beyond the 1,000 through 31 December 2027.':
    'لا تدفع الجهات الحكومية وغير الربحية المؤهلة شيئًا عن رسائل الخدمة فوق الألف حتى نهاية 31 ديسمبر 2027.',
  'Without a payment method service messages stop after the month\'s 1,000 (error 131042).':
    'دون وسيلة دفع تتوقف رسائل الخدمة بعد ألف الشهر (الخطأ 131042).',
  'After the month\'s 1,000 free service messages a free-form group message is charged once per delivered recipient, at the service rate of that recipient\'s market.':
    'بعد أول 1,000 رسالة خدمة مجانية في الشهر تُحتسب الرسالة الحرة إلى مجموعة مرة لكل مستلم سُلّمت إليه، بسعر الخدمة في سوق ذلك المستلم.',
  'After the month\'s 1,000 free service messages of the phone number, a delivered message that is not a template is charged at the market\'s service rate.':
    'بعد أول 1,000 رسالة خدمة مجانية في الشهر لرقم الهاتف تُحتسب الرسالة المسلَّمة التي ليست قالبًا بسعر الخدمة في السوق.',
  'Opening the chat is not a message: it subscribes nobody and opens no session, but allows one welcome message.':
    'فتح الدردشة ليس رسالة: لا يجعل أحدًا مشتركًا ولا يفتح جلسة، لكنه يسمح برسالة ترحيب واحدة.',
  'A subscription permits messages to the subscriber; it is not a message and opens no session.':
    'يسمح الاشتراك بمراسلة المشترك؛ وهو ليس رسالة ولا يفتح جلسة.',
  'After the customer unsubscribes, messages to them are not accepted; a session that is open runs on.':
    'بعد أن يلغي العميل اشتراكه لا تُقبل الرسائل إليه؛ والجلسة المفتوحة تستمر.',
  'A message from the customer is never charged; it subscribes them and, where none is open, opens a session of 24 hours. A tap on a button is one, also where it opens a URL.':
    'رسالة العميل مجانية دائمًا؛ تجعله مشتركًا وتفتح جلسة مدتها 24 ساعة إن لم تكن جلسة مفتوحة. والضغط على زر رسالة أيضًا، حتى لو فتح رابطًا.',
  'A bot may write only to its subscribers (status 6, not subscribed).':
    'لا يراسل الروبوت إلا مشتركيه (الحالة 6، غير مشترك).',
  'Only delivered messages are charged: a message that failed or never arrived costs nothing.':
    'لا رسوم إلا على الرسائل المسلَّمة: ما فشل أو لم يصل قط لا يكلّف شيئًا.',
  'The monthly plan of 2019 includes the messages: 4,500 USD for up to 500,000, 6,500 USD for up to 1,000,000.':
    'تشمل الخطة الشهرية لعام 2019 الرسائل: 4,500 USD حتى 500,000 رسالة، و6,500 USD حتى 1,000,000 رسالة.',
  'At most 100 messages within an hour may go to a customer who does not answer (status 12).':
    'لا يمكن إرسال أكثر من 100 رسالة خلال ساعة إلى عميل لا يرد (الحالة 12).',
  'One welcome message, right after the customer opened the chat and before they subscribe, is free.':
    'رسالة ترحيب واحدة، بعد فتح العميل للدردشة مباشرة وقبل اشتراكه، مجانية.',
  'Messages inside an open session are free, without a limit on their number.':
    'الرسائل داخل جلسة مفتوحة مجانية، بلا حد لعددها.',
  'The first 10,000 delivered chatbot-initiated messages of the calendar month (UTC) are free; what is left of them expires.':
    'أول 10,000 رسالة مسلَّمة يبدؤها الروبوت في الشهر التقويمي (UTC) مجانية؛ وما تبقى منها يسقط.',
  'A bot whose owner did not accept the commercial terms is blocked after the 10,000 free messages of the month (status 23).':
    'الروبوت الذي لم يقبل مالكه الشروط التجارية يُحظر بعد 10,000 رسالة مجانية في الشهر (الحالة 23).',
  'A message to a subscriber outside a session is charged at the country\'s chatbot-initiated rate when it is delivered: once, on however many devices. A broadcast is one message to each receiver.':
    'تُحتسب الرسالة إلى مشترك خارج الجلسة عند تسليمها بسعر البلد للرسائل التي يبدؤها الروبوت: مرة واحدة مهما كان عدد الأجهزة. والبث رسالة واحدة إلى كل مستلم.',
  'A message from the customer costs nothing; where no session is open it opens one of 24 hours (abroad there are none), which is charged only if you answer with a session message.':
    'رسالة العميل لا تكلّف شيئًا؛ وإن لم تكن جلسة مفتوحة تفتح واحدة مدتها 24 ساعة (لا جلسات إلى الخارج)، ولا رسوم عليها إلا إذا رددت برسالة جلسة.',
  'A text has at most 1,000 characters, a button 30, a file name 25, a list title 85; a carousel 2 to 5 cards, a video at most 200 MB and 600 seconds.':
    'للنص 1,000 حرف على الأكثر، وللزر 30، ولاسم الملف 25، ولعنوان القائمة 85؛ وللشريط من 2 إلى 5 بطاقات، وللفيديو 200 ميغابايت و600 ثانية على الأكثر.',
  'A session message is a plain text, image, file or list: buttons, cards and videos are not allowed.':
    'رسالة الجلسة نص بسيط أو صورة أو ملف أو قائمة: لا يُسمح بالأزرار والبطاقات والفيديو.',
  'A one-way sender has no sessions: its customers cannot write to it.':
    'المرسِل باتجاه واحد بلا جلسات: لا يستطيع عملاؤه مراسلته.',
  'At most five session messages in a row (older texts: ten) may be sent without an answer; the next one is not sent.':
    'يمكن إرسال خمس رسائل جلسة على التوالي دون رد على الأكثر (في نصوص أقدم: عشر)؛ والتالية لا تُرسل.',
  'By one reading the 60th message ends the session for good: the next one is sent only after the customer wrote.':
    'بحسب أحد التفسيرات تنهي الرسالة الستون الجلسة نهائيًا: لا تُرسل التالية إلا بعد أن يكتب العميل.',
  'By one reading a session message can be sent only after the customer wrote.':
    'بحسب أحد التفسيرات لا يمكن إرسال رسالة جلسة إلا بعد أن يكتب العميل.',
  'The customer blocked the sender (status 8): nothing is delivered, so nothing is charged.':
    'حظر العميل المرسِل (الحالة 8): لا يُسلَّم شيء، فلا رسوم.',
  'Only delivered messages are charged; what fails or expires costs nothing.':
    'لا رسوم إلا على الرسائل المسلَّمة؛ ما فشل أو انتهت صلاحيته لا يكلّف شيئًا.',
  'Senders made on or after 1 October 2024 pay the international rate for each message to another country than their own, whatever its type; there are no sessions.':
    'المرسِلون المُنشَؤون في 1 أكتوبر 2024 أو بعده يدفعون السعر الدولي عن كل رسالة إلى بلد غير بلدهم، أيًا كان نوعها؛ ولا جلسات.',
  'The session is charged already: its further session messages, up to the 60th, are free.':
    'الجلسة مدفوعة سلفًا: رسائلها اللاحقة، حتى الستين، مجانية.',
  'The first session message charges the session once at the country\'s session rate; outside a session it opens one.':
    'رسالة الجلسة الأولى تدفع رسم الجلسة مرة واحدة بسعر الجلسة في البلد؛ وخارج الجلسة تفتح واحدة.',
  'A transactional message with a button, an image, a video or cards is charged as a promotional one.':
    'رسالة المعاملات التي فيها زر أو صورة أو فيديو أو بطاقات تُحتسب كرسالة ترويجية.',
  'To Russia, Belarus and Ukraine a transactional message that matches no approved template is charged as a promotional one.':
    'إلى روسيا وبيلاروس وأوكرانيا تُحتسب رسالة المعاملات التي لا تطابق قالبًا معتمدًا كرسالة ترويجية.',
  'A transactional message is charged at the country\'s transactional rate, also inside a session.':
    'تُحتسب رسالة المعاملات بسعر المعاملات في البلد، حتى داخل الجلسة.',
  'A promotional message is charged at the country\'s promotional rate, also inside a session.':
    'تُحتسب الرسالة الترويجية بالسعر الترويجي في البلد، حتى داخل الجلسة.',
  'A one-time password with an image or other media is charged as a promotional message.':
    'كلمة المرور لمرة واحدة مع صورة أو وسائط أخرى تُحتسب كرسالة ترويجية.',
  'A one-time password is charged at the country\'s OTP rate.':
    'تُحتسب كلمة المرور لمرة واحدة بسعر البلد لها.',
  'A message that Viber did not deliver in time and that went out as an SMS is charged at the SMS rate.':
    'الرسالة التي لم يسلّمها Viber في الوقت وأُرسلت عبر SMS تُحتسب بسعر SMS.',

  // Rule sets
  'Notifications':
    'الإشعارات',
  'Conversations, user- and business-initiated':
    'المحادثات التي يبدؤها المستخدم والنشاط التجاري',
  'Conversations by category':
    'المحادثات حسب الفئة',
  'Conversations by category, service free':
    'المحادثات حسب الفئة، والخدمة مجانية',
  'Per-message pricing':
    'التسعير لكل رسالة',
  'Per-message pricing with service charges':
    'التسعير لكل رسالة مع رسوم الخدمة',
  'Monthly plans of 2019':
    'الخطط الشهرية لعام 2019',
  'Legacy bots: 10,000 free chatbot-initiated messages a month':
    'الروبوتات الأقدم: 10,000 رسالة مجانية يبدؤها الروبوت في الشهر',
  'Commercial model: monthly fee and chatbot-initiated messages':
    'النموذج التجاري: رسم شهري ورسائل يبدؤها الروبوت',
  'Viber Business Messages':
    'Viber Business Messages',

  // Open points and their choices
  'Whether the last instant of a window still belongs to it.':
    'هل اللحظة الأخيرة من النافذة لا تزال منها.',
  'a window is over at its last instant: 24:00:00 after it opened is outside':
    'تنتهي النافذة بلحظتها الأخيرة: 24:00:00 بعد فتحها خارجها',
  'the last instant still belongs to the window':
    'اللحظة الأخيرة لا تزال من النافذة',
  'Whether the moment of sending or of delivery decides which windows a message stood in.':
    'هل لحظة الإرسال أم لحظة التسليم تحدد النوافذ التي وقعت فيها الرسالة.',
  'the windows open when the message was sent decide':
    'النوافذ المفتوحة عند إرسال الرسالة هي الحاسمة',
  'the windows open when the message was delivered decide':
    'النوافذ المفتوحة عند تسليم الرسالة هي الحاسمة',
  'Whether the moment of delivery or of sending picks the rules, the card and the month.':
    'هل لحظة التسليم أم لحظة الإرسال تحدد القواعد والبطاقة والشهر.',
  'rules, card, month, tiers and allowances of the moment of delivery':
    'القواعد والبطاقة والشهر والشرائح والحصص عند التسليم',
  'rules, card, month, tiers and allowances of the moment of sending':
    'القواعد والبطاقة والشهر والشرائح والحصص عند الإرسال',
  'Whether a customer\'s reaction opens the customer service window.':
    'هل يفتح تفاعل العميل نافذة خدمة العملاء.',
  'a reaction counts as a message from the customer':
    'يُحسب التفاعل رسالة من العميل',
  'a reaction opens nothing':
    'لا يفتح التفاعل شيئًا',
  'How long a free entry point lasts that opens on or after 28 September 2026.':
    'كم تستمر نقطة الدخول المجانية التي تُفتح في 28 سبتمبر 2026 أو بعده.',
  '72 hours, as before 28 September 2026':
    '72 ساعة، كما قبل 28 سبتمبر 2026',
  '7 days, the longest Meta names':
    '7 أيام، أطول مدة تذكرها Meta',
  'When a free entry point begins since 1 July 2025: with the sending or the delivery of the response.':
    'متى تبدأ نقطة الدخول المجانية منذ 1 يوليو 2025: مع إرسال الرد أم مع تسليمه.',
  'when the business responds':
    'عندما يرد النشاط التجاري',
  'when the response is delivered, as in the years of conversations':
    'عند تسليم الرد، كما في سنوات المحادثات',
  'What a second click on an ad does while a free entry point is open.':
    'ماذا تفعل نقرة ثانية على إعلان ونقطة الدخول المجانية مفتوحة.',
  'answering a second click opens a further window; the later end counts':
    'الرد على النقرة الثانية يفتح نافذة أخرى؛ وتُعتمد النهاية الأبعد',
  'nothing opens while a free entry point is open, as in the years of conversations':
    'لا يُفتح شيء ما دامت نقطة الدخول المجانية مفتوحة، كما في سنوات المحادثات',
  'By one reading sending was free and unlimited for every bot until August 2022.':
    'بحسب إحدى القراءات كان الإرسال مجانيًا وبلا حدود لكل روبوت حتى أغسطس 2022.',
  'Whether a boosted post opens a free entry point.':
    'هل يفتح المنشور المروَّج نقطة دخول مجانية.',
  'it opens only the customer service window, as any message does':
    'يفتح نافذة خدمة العملاء فقط، كأي رسالة',
  'it opens one as an ad does':
    'يفتحها كما يفعل الإعلان',
  'The rates of a legacy bot beyond its 10,000 free messages.':
    'أسعار روبوت أقدم بعد رسائله المجانية البالغة 10,000.',
  'those of the commercial model':
    'أسعار النموذج التجاري نفسها',
  'a card of its own, which is not known: charged, without a price':
    'أسعار خاصة به غير معروفة: برسوم، بلا سعر',
  'What a bot without a plan paid from 1 April 2019 until August 2022.':
    'ما الذي دفعه روبوت بلا خطة من 1 أبريل 2019 حتى أغسطس 2022.',
  'In which zone 5 February 2024 begins, from which on a new bot is of the commercial model.':
    'في أي منطقة زمنية يبدأ 5 فبراير 2024 الذي يتبع الروبوت الجديد منذه النموذج التجاري.',
  'the bot was made on 5 February 2024 or later in UTC, in which Viber counts months':
    'أُنشئ الروبوت في 5 فبراير 2024 أو بعده بتوقيت UTC الذي يحسب به Viber الأشهر',
  'in the zone of the account':
    'بالمنطقة الزمنية للحساب',
  'plans were announced for 1 April 2019; without one nothing is known: no price':
    'أُعلنت الخطط لتاريخ 1 أبريل 2019؛ وبلا خطة لا يُعرف شيء: بلا سعر',
  'sending was free and unlimited until August 2022':
    'كان الإرسال مجانيًا وبلا حدود حتى أغسطس 2022',
  '100 EUR until May 2024, when it was last read with a date, and 115 EUR ever since':
    '100 EUR حتى مايو 2024، آخر ما قُرئ بتاريخ، و115 EUR منذ ذلك الحين',
  'Which senders pay the international rate abroad, by the day on which they were made.':
    'أي المُرسِلين يدفع السعر الدولي في الخارج، بحسب يوم إنشائهم.',
  'for senders made on 1 October 2024 or later':
    'المُرسِلون المُنشؤون في 1 أكتوبر 2024 أو بعده',
  'for senders made on 2 October 2024 or later':
    'المُرسِلون المُنشؤون في 2 أكتوبر 2024 أو بعده',
  'Whether a Facebook Page button pressed since 28 September 2026 still opens a free entry point.':
    'هل يفتح زر صفحة Facebook المضغوط منذ 28 سبتمبر 2026 نقطة دخول مجانية.',
  'a Facebook Page button still opens a free entry point':
    'لا يزال زر صفحة Facebook يفتح نقطة دخول مجانية',
  'since 28 September 2026 only ads that click to WhatsApp open one':
    'منذ 28 سبتمبر 2026 لا تفتحها إلا الإعلانات التي تنقل إلى WhatsApp',
  'Whether service messages inside a free entry point use the month\'s 1,000.':
    'هل تستهلك رسائل الخدمة داخل نقطة الدخول المجانية من ألف الشهر.',
  'a service message that a free entry point makes free uses none of the 1,000':
    'رسالة الخدمة المجانية بفضل نقطة الدخول المجانية لا تستهلك شيئًا من الألف',
  'it uses one of the 1,000':
    'تستهلك واحدة من الألف',
  'What becomes of the month\'s 1,000 free service messages of a phone number that moves to another WhatsApp business account.':
    'ما يحدث لألف رسالة خدمة مجانية شهريًا لرقم ينتقل إلى حساب آخر من حسابات WhatsApp Business.',
  'it has 1,000 on its new account, whatever it used on the one before':
    'له 1000 في حسابه الجديد، أيًا كان ما استخدمه في السابق',
  'it goes on with what is left of the 1,000, which are the number\'s':
    'يواصل بما تبقّى من الألف، فهي للرقم',
  'Whether a free entry point frees the messages of an AI Provider where its policy charges them.':
    'هل تعفي نقطة الدخول المجانية رسائل مزوّد الذكاء الاصطناعي حيث تفرض سياسته رسومًا.',
  'a free entry point does not free the messages of an AI Provider':
    'لا تعفي نقطة الدخول المجانية رسائل مزوّد الذكاء الاصطناعي',
  'it frees them as it frees every other message':
    'تعفيها كما تعفي كل رسالة أخرى',
  'Whether a Turkish business number can start calls.':
    'هل يستطيع رقم نشاط تجاري تركي بدء الاتصالات.',
  'Meta\'s list has the United States, Canada, Egypt, Vietnam and Nigeria only':
    'في قائمة Meta الولايات المتحدة وكندا ومصر وفيتنام ونيجيريا فقط',
  'Turkish numbers cannot start calls either':
    'الأرقام التركية أيضًا لا تستطيع بدء الاتصالات',
  'Whether a later message from the customer extends a session.':
    'هل تمدّد رسالة لاحقة من العميل الجلسة.',
  '24 hours from the message that opened it':
    '24 ساعة من الرسالة التي فتحتها',
  '24 hours from the customer\'s last message':
    '24 ساعة من رسالة العميل الأخيرة',
  'How soon after the opening of the chat a welcome message is free.':
    'كم من الوقت بعد فتح الدردشة تكون رسالة الترحيب مجانية.',
  'within 5 minutes of the opening of the chat':
    'خلال 5 دقائق من فتح الدردشة',
  'without a time limit':
    'بلا حد زمني',
  'What the answer to a subscriber\'s opening of the chat is.':
    'ما هو الرد على مشترك فتح الدردشة.',
  'it is a message like any other: free in a session, chatbot-initiated outside one':
    'رسالة كغيرها: مجانية في الجلسة، ويبدؤها الروبوت خارجها',
  'it is free, as the welcome of any opening of the chat':
    'مجاني، كالترحيب بعد أي فتح للدردشة',
  'Whether subscribing, without a message, opens a session.':
    'هل يفتح الاشتراك دون رسالة جلسة.',
  'only a message from the subscriber opens a session':
    'لا يفتح الجلسة إلا رسالة من المشترك',
  'subscribing counts as a message and opens one':
    'يُحسب الاشتراك رسالة ويفتح جلسة',
  'Whether opening the chat, without a message, opens a session.':
    'هل يفتح فتحُ الدردشة دون رسالة جلسة.',
  'opening the chat counts as a message and opens one':
    'يُحسب فتح الدردشة رسالة ويفتح جلسة',
  'Whether a group\'s customer service window freed a marketing template to the group before 21 May 2026.':
    'هل كانت نافذة خدمة العملاء للمجموعة تعفي قالب التسويق المرسل إليها من الرسوم قبل 21 مايو 2026.',
  'it is charged: the window frees utility and free-form messages only':
    'يُحتسب برسوم: لا تعفي النافذة إلا قوالب المساعدة والرسائل الحرة',
  'it was free until 20 May 2026, the day before the text that no longer names it':
    'كان مجانيًا حتى 20 مايو 2026، وهو اليوم السابق للنص الذي لم يعد يذكره',
  'What uses up the 10,000 free messages of a legacy bot.':
    'ما الذي يستهلك 10,000 رسالة مجانية لروبوت أقدم.',
  'delivered messages use up the 10,000, in the order of delivery':
    'تستهلك الرسائل المسلَّمة العشرة آلاف، بترتيب التسليم',
  'messages use up the 10,000 in the order of sending, whether or not they arrive':
    'تستهلك الرسائل العشرة آلاف بترتيب الإرسال، وصلت أم لا',
  'The monthly maintenance fee of a bot.':
    'رسم الصيانة الشهري للروبوت.',
  '100 EUR, and 115 EUR from 26 September 2026':
    '100 EUR، و115 EUR منذ 26 سبتمبر 2026',
  '100 EUR throughout':
    '100 EUR طوال الوقت',
  'The monthly fee of a bot in the months in which it was made and deactivated.':
    'الرسم الشهري للروبوت في شهري إنشائه وتعطيله.',
  'the whole monthly fee':
    'الرسم الشهري كاملًا',
  'for the days of the month on which the bot existed':
    'لأيام الشهر التي كان فيها الروبوت موجودًا',
  'Of whom the one `billing_status` speaks that answers a broadcast to several receivers; it changes no price, only what a log is compared with.':
    'عمّن تتحدث قيمة `billing_status` الوحيدة التي تجيب عن بث إلى عدة مستلمين؛ ولا تغيّر سعرًا، بل ما يُقارن به السجل فقط.',
  'of each receiver: it is compared with the verdict on each':
    'عن كل مستلم: تُقارن بالحكم على كل واحد',
  'of the broadcast as a whole: it is compared with no verdict':
    'عن البث ككل: لا تُقارن بأي حكم',
  'What becomes of a session message of Viber Business outside a session.':
    'ما مصير رسالة جلسة Viber Business خارج الجلسة.',
  'a session message outside a session opens and charges one':
    'رسالة خارج الجلسة تفتح جلسة برسوم',
  'a session message needs an open session':
    'تحتاج رسالة الجلسة إلى جلسة مفتوحة',
  'When a session of Viber Business begins.':
    'متى تبدأ جلسة Viber Business.',
  'with the customer\'s message that opens it':
    'مع رسالة العميل التي تفتحها',
  'with the first session message that answers the customer':
    'مع أول رسالة جلسة ترد على العميل',
  'Whether a later message from the customer extends a session of Viber Business.':
    'هل تمدّد رسالة لاحقة من العميل جلسة Viber Business.',
  '24 hours from its beginning':
    '24 ساعة من بدايتها',
  'How long a session of Viber Business lasts.':
    'كم تستمر جلسة Viber Business.',
  '24 hours':
    '24 ساعة',
  '12 hours, as in texts of 2022 and 2023':
    '12 ساعة، كما في نصوص 2022 و2023',
  'What becomes of a session message after the 60th of its session.':
    'ما مصير رسالة الجلسة بعد الستين.',
  'it opens and charges a new session':
    'تفتح جلسة جديدة برسوم',
  'it is refused until the customer writes, who opens a new session':
    'تُرفض حتى يكتب العميل، فيفتح جلسة جديدة',
  'each further message is charged the session rate and opens none':
    'تكلّف كل رسالة لاحقة سعر الجلسة ولا تفتح جلسة',
  'What decides the price of a transactional message or a one-time password.':
    'ما الذي يحدد سعر رسالة معاملات أو كلمة مرور لمرة واحدة.',
  'by what it holds: a button, an image, a video or cards make it promotional':
    'ما تحتويه: الزر أو الصورة أو الفيديو أو البطاقات تجعلها ترويجية',
  'by the type it is sent as':
    'النوع الذي أُرسلت به',
  'How many session messages in a row may go unanswered.':
    'كم رسالة جلسة على التوالي يمكن أن تبقى دون رد.',
  'five, the sixth is refused':
    'خمس، وتُرفض السادسة',
  'ten, as in texts of 2022 and 2023':
    'عشر، كما في نصوص 2022 و2023',
  'What becomes of a text of more than 1,000 characters on Viber Business.':
    'ما يحدث لنص أطول من 1000 حرف على Viber Business.',
  'Viber refuses it':
    'يرفضه Viber',
  'it is cut off and delivered, and charged as any other':
    'يُقتطع ويُسلَّم، وتُحتسب رسومه كأي نص آخر',
  'How a message of Viber Business counts that is delivered after its validity.':
    'كيف تُحتسب رسالة Viber Business المسلَّمة بعد مدة صلاحيتها.',
  'as delivered: it is charged':
    'كرسالة مسلَّمة: برسوم',
  'as expired: it costs nothing':
    'كرسالة منتهية: لا تكلّف شيئًا',
  'When a transactional or promotional message or a one-time password is charged; a log does not say whether its sender is a provider\'s own.':
    'متى تُحتسب رسوم رسالة المعاملات أو الرسالة الترويجية أو كلمة المرور لمرة واحدة؛ ولا يذكر السجل هل المرسِل ملك لمزوّد الخدمة.',
  'when it is delivered; what is not delivered costs nothing':
    'عند التسليم؛ وما لم يُسلَّم لا يكلّف شيئًا',
  'when it is submitted, whatever becomes of it, as through a provider\'s own sender':
    'عند التقديم، أيًا كان مصيرها، كما عبر المرسِل الخاص بمزوّد الخدمة',
  'In which zone the months of Viber Business begin, and so of its minimum commitment, and the days on which its cards take effect.':
    'بأي توقيت تبدأ أشهر Viber Business، ومعها التزامه الشهري الأدنى، والأيام التي يبدأ فيها سريان بطاقات أسعاره.',
  'in UTC, as those of Viber bots':
    'بتوقيت UTC، كأشهر روبوتات Viber',
  'The minimum monthly commitment of a sender that writes to several countries.':
    'الحد الأدنى الشهري الملتزم به لمرسِل يراسل عدة بلدان.',
  'the highest minimum among the countries it writes to':
    'أعلى حد أدنى بين البلدان التي يراسلها',
  'one minimum for each country it writes to, added up':
    'حد أدنى واحد لكل بلد يراسله، مجموعة معًا',
  'Whether the minimum monthly commitment is due in the month of activation.':
    'هل يُستحق الحد الأدنى الشهري الملتزم به في شهر التفعيل.',
  'none in the month of activation':
    'لا شيء في شهر التفعيل',
  'a sender active on a single day of a month owes it':
    'يستحق على مرسِل نشط ولو يومًا واحدًا من الشهر',
  'To which of several open conversations a message belongs that is not a template; Meta does not say, and it changes no price.':
    'إلى أي من عدة محادثات مفتوحة تنتمي الرسالة التي ليست قالبًا؛ لا تذكر Meta ذلك، ولا يغيّر أي سعر.',
  'to the one that opened last':
    'إلى آخر ما فُتح',
  'to the one that opened first; a service conversation is always that':
    'إلى أول ما فُتح؛ ومحادثة الخدمة هي كذلك دائمًا',
  'The market of Kazakhstan before it became its own on 1 October 2026.':
    'سوق كازاخستان قبل أن يصبح مستقلًا في 1 أكتوبر 2026.',
  'not in Meta\'s table, so Other':
    'ليس في جدول Meta، فهو «أخرى»',
  'priced as the +7 of the table, Russia':
    'بسعر ‎+7 في الجدول، أي روسيا',
  'priced with its neighbours':
    'بسعر جيرانها',
  'The market of the Caribbean +1 numbers that Meta\'s table does not list.':
    'سوق أرقام الكاريبي ‎+1 غير المدرجة في جدول Meta.',
  'priced with the islands that are in the table':
    'بسعر الجزر المدرجة في الجدول',

  // Notices
  'The third message in a row without an answer: messages that are not read or are reported lower the quality rating, and templates of low quality are paused.':
    'الرسالة الثالثة على التوالي دون رد: الرسائل التي لا تُقرأ أو يُبلَّغ عنها تخفض تقييم الجودة، والقوالب منخفضة الجودة توقف مؤقتًا.',
  'The business writes first and no consent of this contact is recorded: WhatsApp requires an opt-in before the first message, and people who did not expect it block and report the number.':
    'يكتب النشاط التجاري أولًا دون موافقة مسجلة لهذا العميل: يشترط WhatsApp الموافقة قبل الرسالة الأولى، ومن لم يتوقعها يحظر الرقم ويبلّغ عنه.',
  'The customer wrote earlier, but is recorded as not having agreed to be written to: WhatsApp requires an opt-in before a business starts a conversation, and people who did not expect it block and report the number.':
    'راسلكم العميل سابقًا، لكن المسجل أنه لم يوافق على مراسلته: يشترط WhatsApp الموافقة قبل أن يبدأ النشاط التجاري المحادثة، ومن لم يتوقعها يحظر الرقم ويبلّغ عنه.',
  'An unofficial channel: WhatsApp detects automation outside its Business Platform and may block the number; these prices are those of the official platform.':
    'قناة غير رسمية: يكشف WhatsApp الأتمتة خارج منصته للأعمال وقد يحظر الرقم؛ وهذه الأسعار أسعار المنصة الرسمية.',
  'The first message to a contact must not be promotional; Viber may reject the sender.':
    'يجب ألا تكون الرسالة الأولى إلى العميل ترويجية؛ وقد يرفض Viber المرسِل.',
  'Marketing less than 24 hours after marketing to the same contact: WhatsApp limits marketing per person, and a message over the limit fails (error 131049).':
    'تسويق بعد أقل من 24 ساعة من تسويق إلى العميل نفسه: يحد WhatsApp من التسويق لكل شخص، والرسالة التي تتجاوز الحد تفشل (الخطأ 131049).',
  'The text serves another purpose than the template\'s category: Meta may change the category without a month\'s warning, and then charges the rate of the new one.':
    'للنص غرض غير فئة القالب: قد تغيّر Meta الفئة دون إنذار قبل شهر، ثم تحتسب سعر الفئة الجديدة.',
  'The business writes first and no consent of this contact is recorded: Viber requires it before the first message, and may suspend senders without it.':
    'يكتب النشاط التجاري أولًا دون موافقة مسجلة لهذا العميل: يشترطها Viber قبل الرسالة الأولى، وقد يعلّق المرسِلين بدونها.',
  'The customer wrote earlier, but is recorded as not having agreed to be written to: Viber requires consent before a business starts a conversation, and may suspend senders without it.':
    'راسلكم العميل سابقًا، لكن المسجل أنه لم يوافق على مراسلته: يشترط Viber الموافقة قبل أن يبدأ النشاط التجاري المحادثة، وقد يعلّق المرسِلين بدونها.',
  'The third message in a row without an answer: Viber stops a bot after 100 unanswered messages within an hour (status 12), and subscribers leave.':
    'الرسالة الثالثة على التوالي دون رد: يوقف Viber الروبوت بعد 100 رسالة دون رد خلال ساعة (الحالة 12)، ويغادر المشتركون.',
  'The third message in a row without an answer: after five session messages in a row Viber refuses the sixth, and contacts who did not want them block the sender.':
    'الرسالة الثالثة على التوالي دون رد: بعد خمس رسائل جلسة على التوالي يرفض Viber السادسة، ومن لم يردها من العملاء يحظر المرسِل.',
  'Since 15 January 2026 AI Providers may use WhatsApp only where law obliges Meta to admit them; in this country the account may be closed.':
    'منذ 15 يناير 2026 لا يستخدم مزوّدو الذكاء الاصطناعي WhatsApp إلا حيث يلزم القانون Meta بقبولهم؛ وفي هذا البلد قد يُغلق الحساب.',

  // What rate cards do not know
  'Viber\'s own rate card (chatbots.pdf) could not be read: every country that is not listed has a rate that is not known here.':
    'تعذّرت قراءة بطاقة أسعار Viber نفسها (chatbots.pdf): سعر كل بلد غير مدرج غير معروف هنا.',
  'Serbia: only an approximate figure of about 0.0045 was found; it is left out.':
    'صربيا: لم يوجد إلا رقم تقريبي نحو 0.0045؛ ولم يُدرج.',
  'Whether bots created before 2024-02-05 use the same rates beyond their free messages is not documented; they are taken to.':
    'ليس موثقًا هل للروبوتات المنشأة قبل 2024-02-05 الأسعار نفسها بعد رسائلها المجانية؛ ويُفترض ذلك.',
  'The day on which bot maintenance rose from 100 to 115 EUR is not known; 2026-09-26 is the first day on which 115 was read.':
    'اليوم الذي ارتفعت فيه صيانة الروبوت من 100 إلى 115 EUR غير معروف؛ و2026-09-26 أول يوم قُرئ فيه 115.',
  'The plans were announced for 2019-04-01; how long they were sold and what bots without one paid until 2022-08-31 is not documented.':
    'أُعلنت الخطط ليوم 2019-04-01؛ وليس موثقًا كم بقيت تُباع وما دفعته الروبوتات بلا خطة حتى 2022-08-31.',
  'The source leaves authentication out: an unknown authentication rate is set to the market\'s utility rate, which is equal in every card that was read in full; such cells are marked derived.':
    'المصدر لا يذكر المصادقة: جُعل سعر المصادقة المجهول مساويًا لسعر المساعدة في السوق، كما في كل بطاقة قُرئت كاملة؛ وهذه الخانات موسومة بأنها مستنتجة.',
  'Volume tiers existed; no tier table of this date was found.':
    'كانت هناك شرائح؛ ولم يوجد جدول شرائح بهذا التاريخ.',
  'Rates that Meta changed or introduced on 2026-10-01 are not known in this currency; the others are carried over from the card of 2026-07-01, because the USD, COP and INR cards all left them unchanged.':
    'الأسعار التي غيّرتها Meta أو أدخلتها في 2026-10-01 غير معروفة بهذه العملة؛ والبقية منقولة من بطاقة 2026-07-01 لأن بطاقات USD وCOP وINR لم تغيّرها.',
  'No printed tier table was found in this currency: tier rates are list x (1 - discount), rounded half up to 4 decimals, with the limits and discounts of the USD table, which do not depend on the currency.':
    'لم يوجد جدول شرائح مطبوع بهذه العملة: سعر الشريحة هو الأساسي × (1 − الخصم) مقرّبًا إلى 4 منازل، بحدود وخصومات جدول USD التي لا تعتمد على العملة.',
  'Meta\'s own rate files of 2026-03-04, 2026-05-12 and 2026-07-01 were not found.':
    'لم توجد ملفات أسعار Meta نفسها بتواريخ 2026-03-04 و2026-05-12 و2026-07-01.',
  'Whether the file of 2026-07-01 changed the rate of Brazil is not known.':
    'لا يُعرف هل غيّر ملف 2026-07-01 سعر البرازيل.',
  'Only India was read, and of it the first volume tier (up to 50,000 minutes a month).':
    'لم تُقرأ إلا الهند، ومنها الشريحة الأولى (حتى 50,000 دقيقة في الشهر).',
  'Meta\'s rates are taken to be those of the provider\'s list less its markup of 5 %, which the provider does not state; it fits the figures of Meta that are known.':
    'اعتُبرت أسعار Meta هي أسعار قائمة المزوّد مطروحًا منها هامشه 5 % الذي لا يذكره المزوّد؛ وهذا يوافق أرقام Meta المعروفة.',
  'That the rates hold since 2025-08-01 is shown for Rest of Africa only.':
    'سريان الأسعار منذ 2025-08-01 مثبت لبقية أفريقيا فقط.',
  'First volume tier (up to 50,000 minutes a month); the rates of the others were not found.':
    'الشريحة الأولى (حتى 50,000 دقيقة في الشهر)؛ ولم توجد أسعار البقية.',
  'Only Rest of Africa was read; the card of 2026-10-01 is said to be the same there.':
    'لم تُقرأ إلا بقية أفريقيا؛ وبحسب الوصف بطاقة 2026-10-01 هناك مماثلة.',
  'Rest of Central & Eastern Europe business-initiated 0.0602 is probably a misprint of 0.0692; kept as printed.':
    'السعر 0.0602 لما يبدؤه النشاط التجاري في بقية وسط وشرق أوروبا خطأ مطبعي على الأرجح والصواب 0.0692؛ أُبقي كما طُبع.',
  'EUR cards between 2023-06-01 and 2026-06-30 were not found.':
    'لم توجد بطاقات EUR بين 2023-06-01 و2026-06-30.',
  'The notice\'s own prices for the other markets are the provider\'s selling prices, not Meta\'s.':
    'أسعار الإعلان نفسه للأسواق الأخرى أسعار بيع المزوّد لا أسعار Meta.',
  'IDR cards between 2023-06-01 and 2026-06-30 were not found, but for utility in Indonesia as it was on 2026-05-20.':
    'لم توجد بطاقات IDR بين 2023-06-01 و2026-06-30، سوى سعر المساعدة في إندونيسيا كما كان في 2026-05-20.',
  '2026-05-20 is the day on which the figures were read; from which day on they hold is not known.':
    '2026-05-20 هو يوم قراءة الأرقام؛ ولا يُعرف من أي يوم تسري.',
  'Meta prints IDR with 2 decimals; the derived tier rates keep 4, so a printed table may differ by up to 0.005.':
    'تطبع Meta عملة IDR بمنزلتين؛ وتحتفظ أسعار الشرائح المستنتجة بأربع، فقد يختلف جدول مطبوع بما لا يزيد على 0.005.',
  'The date is inferred from the figures; the source is undated. Only its rows down to India were readable.':
    'التاريخ مستنتج من الأرقام؛ والمصدر بلا تاريخ. ولم تُقرأ إلا صفوفه حتى الهند.',
  'INR cards before 2025-04-01 and between 2025-07-01 and 2025-09-30 were not found.':
    'لم توجد بطاقات INR قبل 2025-04-01 ولا بين 2025-07-01 و2025-09-30.',
  'Of the INR cards of 2026-01-01 and 2026-04-01 only utility and authentication in India were found; they differ from this one, so it ends on 2026-01-01.':
    'لم يوجد من بطاقتي INR بتاريخ 2026-01-01 و2026-04-01 سوى المساعدة والمصادقة في الهند؛ وهما تختلفان عن هذه، فتنتهي في 2026-01-01.',
  'The page names one table of volume tiers for utility and authentication in India; its limits are those of authentication, so utility has none here.':
    'تعطي الصفحة جدول شرائح واحدًا للمساعدة والمصادقة في الهند؛ وحدوده حدود المصادقة، فليس للمساعدة شرائح هنا.',
  'Authentication-international of India rose on 2026-04-01; neither figure was found in this currency.':
    'ارتفع سعر المصادقة الدولية في الهند في 2026-04-01؛ ولم يوجد أي من الرقمين بهذه العملة.',
  'The card may have been revised between 2022-02-01 and 2023-05-31; this is its last state.':
    'ربما عُدّلت البطاقة بين 2022-02-01 و2023-05-31؛ وهذه حالتها الأخيرة.',
  'The file was read in July 2024. It holds from 2023-06-01, except that authentication-international starts on 2024-06-01 in Indonesia and on 2024-07-01 in India, where the authentication rate changed on the same day.':
    'قُرئ الملف في يوليو 2024. وهو سارٍ منذ 2023-06-01، عدا المصادقة الدولية التي تبدأ في 2024-06-01 في إندونيسيا وفي 2024-07-01 في الهند، حيث تغيّر سعر المصادقة في اليوم نفسه.',
  'Marketing is that of the July card: Meta dated the marketing changes 2024-10-01.':
    'التسويق من بطاقة يوليو: أرّخت Meta تغيرات التسويق في 2024-10-01.',
  'Rest of Africa utility is 0.0061 here and 0.0040 in the card of 2024-11-01; the day of that change is not known.':
    'سعر المساعدة لبقية أفريقيا هنا 0.0061 وفي بطاقة 2024-11-01 هو 0.0040؛ ويوم هذا التغير غير معروف.',
  'The authentication-international rates lowered in Egypt, Nigeria, Pakistan and South Africa are those of the card of 2025-10-01.':
    'أسعار المصادقة الدولية المخفضة في مصر ونيجيريا وباكستان وجنوب أفريقيا من بطاقة 2025-10-01.',
  'Most figures are those of the card of 2025-10-01 where Meta names no change; several are confirmed by tables of providers dated July 2025.':
    'معظم الأرقام من بطاقة 2025-10-01 حيث لا تذكر Meta تغيرًا؛ وتؤكد بعضها جداول مزوّدين من يوليو 2025.',
  'The date is inferred from the figures: all announced changes of October 2025 and none of January 2026.':
    'التاريخ مستنتج من الأرقام: كل التغيرات المعلنة لأكتوبر 2025 ولا شيء من يناير 2026.',
  'The four changed rates are those of the official card of 2026-07-01, which lists none of them as changed on that date.':
    'الأسعار الأربعة المتغيرة من البطاقة الرسمية 2026-07-01، وهي لا تذكر أيًا منها متغيرًا في ذلك التاريخ.',

  // Groups of presets
  'Providers and resellers':
    'المزوّدون والموزّعون',
  'WhatsApp, conversations of 2022':
    'WhatsApp، محادثات 2022',
  'WhatsApp, category conversations':
    'WhatsApp، محادثات بحسب الفئة',
  'WhatsApp, free service conversations':
    'WhatsApp، محادثات خدمة مجانية',
  'WhatsApp, per-message pricing':
    'WhatsApp، التسعير لكل رسالة',
  'WhatsApp, months and eras':
    'WhatsApp، الأشهر وتغيّر القواعد',
  'One answer in four messages, or in one':
    'إجابة واحدة في أربع رسائل أو في رسالة واحدة',
  'A utility template taken for marketing':
    'قالب مساعدة عُدّ تسويقًا',
  '1 October 2026 begins in Europe/Kyiv':
    'بداية 1 أكتوبر 2026 بتوقيت كييف',
  'A fee for every message in, out and failed':
    'رسم على كل رسالة واردة وصادرة وفاشلة',
  'An amount on top, a lowest and a highest price, and a loss':
    'مبلغ إضافي وسعر أدنى وأعلى وخسارة',
  'A later message does not extend the session':
    'رسالة لاحقة لا تمدّد الجلسة',
  'Six session messages in a row':
    'ست رسائل جلسة متتالية',
  'Viber fails, SMS goes':
    'يفشل Viber فتُرسل SMS',
  'The business answers the customer, 2022':
    'النشاط التجاري يرد على العميل، 2022',
  'Conversations of two categories side by side':
    'محادثات من فئتين جنبًا إلى جنب',
  'Service conversations without a limit':
    'محادثات خدمة بلا حد',
  'Four business messages, two charges':
    'أربع رسائل من النشاط التجاري، رسمان',
  'Where is my parcel?':
    'أين طردي؟',
  'Hello!':
    'مرحبًا!',
  'Let me look.':
    'دعني أتحقق.',
  'It is in Kyiv.':
    'إنه في كييف.',
  'It comes tomorrow.':
    'سيصل غدًا.',
  'Hello! It is in Kyiv and comes tomorrow.':
    'مرحبًا! إنه في كييف وسيصل غدًا.',
  'Your order 5120 is ready.':
    'طلبك 5120 جاهز.',
  'Viber bot':
    'روبوت Viber',
  'WhatsApp, since October 2026':
    'WhatsApp، منذ أكتوبر 2026',
  'WhatsApp, free entry point':
    'WhatsApp، نقطة الدخول المجانية',
  'WhatsApp, authentication-international':
    'WhatsApp، المصادقة الدولية',
  'WhatsApp, volume tiers':
    'WhatsApp، الشرائح',

  // Presets
  'Viber bot: first session':
    'روبوت Viber: الجلسة الأولى',
  'A week of support chat':
    'أسبوع من دردشة الدعم',
  'Ad click, then a week':
    'نقرة على إعلان، ثم أسبوع',
  'Am I on authentication-international?':
    'هل تنطبق عليّ المصادقة الدولية؟',
  'Ad click, nobody answered':
    'نقرة على إعلان ولم يرد أحد',
  'Free is not the same as allowed':
    'المجاني ليس هو المسموح',
  'Sent in September, delivered in October':
    'أُرسلت في سبتمبر وسُلّمت في أكتوبر',
  'The 1,001st service message':
    'رسالة الخدمة رقم 1,001',
  'Undelivered messages cost nothing':
    'غير المسلَّم لا يكلّف شيئًا',
  'Is a utility template in the open window free?':
    'هل قالب المساعدة في النافذة المفتوحة مجاني؟',
  'What did 1 October change?':
    'ماذا غيّر 1 أكتوبر؟',
  'Which volume tier am I in?':
    'في أي شريحة أنا؟',

  // What is said in presets
  'Opens the chat':
    'يفتح الدردشة',
  'Hello! Ask us anything about coffee.':
    'مرحبًا! اسألنا عن القهوة.',
  'Do you deliver on Saturday?':
    'هل توصلون يوم السبت؟',
  'Yes, 10:00 to 16:00. Which district?':
    'نعم، من 10:00 إلى 16:00. أي حي؟',
  'Fresh roast leaves at 9 tomorrow.':
    'البن المحمص حديثًا يُشحن غدًا الساعة 9.',
  'Podil, please.':
    'بوديل من فضلك.',
  'Noted: Podil, Saturday.':
    'سُجّل: بوديل، السبت.',
  'Your courier is Andrii, at 12:00.':
    'المندوب أندري، الساعة 12:00.',
  'Follow the parcel here.':
    'تابع الطرد هنا.',
  'How was the coffee?':
    'كيف كانت القهوة؟',
  'Great, thanks!':
    'رائعة، شكرًا!',
  'Here is 5 % off for next time.':
    'خصم 5 % للمرة القادمة.',
  'My grinder does not start.':
    'مطحنتي لا تعمل.',
  'Is the red light on?':
    'هل الضوء الأحمر مضاء؟',
  'Yes, and it clicks.':
    'نعم، وتصدر طقطقة.',
  'Please send it in, we will look.':
    'أرسلها إلينا وسنفحصها.',
  'Has the label arrived?':
    'هل وصل الملصق؟',
  'Repair ticket 318 opened.':
    'فُتح طلب الإصلاح 318.',
  'Sent this morning.':
    'أرسلتها هذا الصباح.',
  'Thank you, we will tell you.':
    'شكرًا، سنخبرك.',
  'It is the motor, under warranty.':
    'إنه المحرك، ضمن الضمان.',
  'The part is here tomorrow.':
    'القطعة تصل غدًا.',
  'Is it ready?':
    'هل هي جاهزة؟',
  'Yes, just tested.':
    'نعم، فُحصت للتو.',
  'Ticket 318: ready for pick-up.':
    'الطلب 318: جاهز للاستلام.',
  'Descaler for your grinder, 10 % off.':
    'مزيل الترسبات لمطحنتك، خصم 10 %.',
  '15 % off all Ethiopian beans this week.':
    'خصم 15 % على البن الإثيوبي هذا الأسبوع.',
  'Hi! Is the Guji still in stock?':
    'مرحبًا! هل بن «غوجي» متوفر؟',
  'Yes, 14 bags left. Shall I put two aside?':
    'نعم، بقي 14 كيسًا. هل أحجز لك اثنين؟',
  'Order 10482 confirmed: 2 × 250 g, 640 UAH.':
    'تم تأكيد الطلب 10482: ‏2 × 250 غ، 640 UAH.',
  'Has the parcel reached you?':
    'هل وصلك الطرد؟',
  'Your parcel is at pick-up point 12.':
    'طردك في نقطة الاستلام 12.',
  'Got it, thank you! Do you sell grinders too?':
    'وصل، شكرًا! هل لديكم مطاحن أيضًا؟',
  'We do. Hand or electric?':
    'نعم. يدوية أم كهربائية؟',
  'The hand grinder is back in stock.':
    'عادت المطحنة اليدوية إلى المخزون.',
  'Payment link for order 10497: 1,850 UAH.':
    'رابط الدفع للطلب 10497: ‏1,850 UAH.',
  'It ships today at 16:00.':
    'تُشحن اليوم الساعة 16:00.',
  'Free delivery until Sunday: code RANOK.':
    'توصيل مجاني حتى الأحد بالرمز RANOK.',
  '482 910 is your code.':
    'رمزك هو 482 910.',
  '105 774 is your code.':
    'رمزك هو 105 774.',
  '660 218 is your code.':
    'رمزك هو 660 218.',
  '937 045 is your code.':
    'رمزك هو 937 045.',
  '314 862 is your code.':
    'رمزك هو 314 862.',
  'Hello, do you roast for offices?':
    'مرحبًا، هل تحمصون للمكاتب؟',
  'Good morning! Yes, we do.':
    'صباح الخير! نعم.',
  'Coffee for your office: first kilo free.':
    'قهوة لمكتبك: الكيلو الأول مجانًا.',
  'Sounds good. We are 12 people.':
    'ممتاز. نحن 12 شخصًا.',
  'Then 3 kg a month. I will send an offer.':
    'إذن 3 كغ في الشهر. سأرسل عرضًا.',
  'Offer 771 is ready: 3 kg, 2,100 UAH.':
    'العرض 771 جاهز: 3 كغ، 2,100 UAH.',
  'Do you take parcels on Sundays?':
    'هل تستلمون الطرود يوم الأحد؟',
  'Yes, 10:00 to 15:00, branch 7.':
    'نعم، من 10:00 إلى 15:00، الفرع 7.',
  'Did you find the branch?':
    'هل وجدت الفرع؟',
  'Parcel 6114 is on its way.':
    'الطرد 6114 في الطريق.',
  'Found it, thanks!':
    'وجدته، شكرًا!',
  'You are welcome.':
    'على الرحب والسعة.',
  'When will parcel 5520 come?':
    'متى يصل الطرد 5520؟',
  'Parcel 5520: tomorrow, 9 to 11.':
    'الطرد 5520: غدًا من 9 إلى 11.',
  'Parcel 5520 was moved to 10 to 12.':
    'نُقل الطرد 5520 إلى 10–12.',
  'Sorry for the change!':
    'نعتذر عن التغيير!',
  'Autumn rates for your parcels.':
    'أسعار الخريف لطرودك.',
  'Where is parcel 20481?':
    'أين الطرد 20481؟',
  'Let me look it up.':
    'سأتحقق.',
  'It left Odesa at 14:10.':
    'غادر أوديسا الساعة 14:10.',
  'The courier will call you today.':
    'سيتصل بك المندوب اليوم.',
  'If not, it waits at branch 7.':
    'وإلا فهو ينتظر في الفرع 7.',
  'Good morning! Did it arrive?':
    'صباح الخير! هل وصل؟',
  'Send a parcel this week, pay half.':
    'أرسل طردًا هذا الأسبوع بنصف السعر.',
  'Parcel 7003 is at branch 7.':
    'الطرد 7003 في الفرع 7.',
  'Parcel 7003 waits until Saturday.':
    'الطرد 7003 ينتظر حتى السبت.',
  'Will you come today?':
    'هل ستأتي اليوم؟',
  'Can I still change order 3301?':
    'هل يمكنني تعديل الطلب 3301؟',
  'Yes, until 14:00.':
    'نعم، حتى 14:00.',
  'Order 3301 changed: oat milk, 4 packs.':
    'عُدّل الطلب 3301: حليب الشوفان، 4 عبوات.',
  'I saw your ad. Is the tasting on Saturday?':
    'رأيت إعلانكم. هل التذوق يوم السبت؟',
  'Yes, at 11:00. One seat for you?':
    'نعم، الساعة 11:00. مقعد واحد لك؟',
  'Booking 58 confirmed: Saturday, 11:00.':
    'تم تأكيد الحجز 58: السبت، 11:00.',
  'Your prescription 2217 is ready at our counter.':
    'وصفتك 2217 جاهزة لدينا.',
  'Do you also have the nasal spray?':
    'هل لديكم بخاخ الأنف أيضًا؟',
  'Yes, 4 left. Shall I put one aside?':
    'نعم، بقي 4. هل أحجز لك واحدًا؟',
  'Reservation 2218 confirmed until Friday.':
    'تم تأكيد الحجز 2218 حتى الجمعة.',
  'Good morning! It is packed.':
    'صباح الخير! طلبك مغلَّف.',
  'Reservation 2218: pick up until 20:00.':
    'الحجز 2218: الاستلام حتى 20:00.',
  'Thanks, on my way.':
    'شكرًا، أنا في الطريق.',
  'Receipt for 2218: 312 UAH.':
    'إيصال 2218: ‏312 UAH.',
  'Your order 90112 left the warehouse.':
    'غادر طلبك 90112 المستودع.',
  'Your order 90113 left the warehouse.':
    'غادر طلبك 90113 المستودع.',
  'Your order 90114 left the warehouse.':
    'غادر طلبك 90114 المستودع.',
  'Your order 90115 left the warehouse.':
    'غادر طلبك 90115 المستودع.',

  // Contradictions
  'The log has this event before its sender was made, at {at}.':
    'في السجل يسبق هذا الحدث إنشاء المرسِل: {at}.',
  'The log says delivered, the rules say refused; priced as if it were permitted. {rule}':
    'السجل يقول سُلّمت والقواعد تقول مرفوضة؛ حُسبت كأنها مسموحة. {rule}',
  'The log has a session message where no session was open; priced as one that opens a session.':
    'في السجل رسالة جلسة دون جلسة مفتوحة؛ حُسبت كرسالة تفتح جلسة.',
  'The log has a free entry point that ends later than any does that opens with this message; priced by that end.':
    'في السجل نقطة دخول مجانية تنتهي بعد أي نقطة قد تفتحها هذه الرسالة؛ حُسب بحسب تلك النهاية.',
  'The customer wrote to a one-way sender, which customers cannot answer.':
    'كتب العميل إلى مرسِل أحادي الاتجاه لا يمكن الرد عليه.',
  'The log says delivered more than 14 days after the sending, when Viber no longer tries; priced as delivered.':
    'السجل يقول سُلّمت بعد أكثر من 14 يومًا من الإرسال، حين لا يعود Viber يحاول؛ حُسبت كمسلَّمة.',
  'No documented rules of {channel} cover this date; the event is not priced.':
    'لا قواعد موثقة لـ {channel} في هذا التاريخ؛ لم يُحسب الحدث.',
  'The log says delivered after the time for which the message was valid; priced as delivered.':
    'السجل يقول سُلّمت بعد المدة التي كانت الرسالة صالحة فيها؛ حُسبت كمسلَّمة.',
  'An SMS goes out in place of a Viber message that was not delivered, but the log says that the last one was; both are priced.':
    'تُرسل SMS بدل رسالة Viber لم تُسلَّم، لكن السجل يقول إن الأخيرة سُلّمت؛ حُسبت الاثنتان.',
  'The log says it cost more than its maximum price: priced as the log says.':
    'السجل يقول إنها كلّفت أكثر من سعرها الأقصى: حُسبت كما يقول السجل.',
}
