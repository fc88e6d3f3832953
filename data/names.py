"""The commonest first names and surnames of the Netherlands, and the words by which organisations are known."""

_FIRST_NAMES = """
    aad aafke ab abdel abdul abdullah adriaan agnes ahmed ahmet aicha albert alex alexander ali alice alida amber
    amina amy an andrea angela angelique anita anja anke ankie ann anna anne anneke annelies annemarie annemiek
    annet annette annie anouk ans antoinette anton antonia antonius antoon arend arie arjan arjen arnold astrid ayse
    babette barbara bart bas bastiaan benjamin bernard bert bertus betty bianca bilal birgit bo bob boudewijn bouke
    bram bregje brenda britt carel carla carlijn carlo carmen carolien carolina caroline caspar cees chantal
    charlotte chris christa christiaan christina christine claire claudia coen coert conny cor corina corinne corrie
    cynthia daan damian dana daniel danielle danique daniëlle danny david debbie deborah dennis derk desiree diana
    dick diederik dilan dineke dirk donna dorien dylan eddy edith edwin eefje elif eline elisa elisabeth ellen elly
    els elsbeth emiel emily emine emma eric erica erik erwin esmee esra esther eva evelien evelyn evert fabian
    fatima fatma fay felix femke ferdinand ferry fleur floor floortje floris frank frans fred frederik freek frits
    gea geert geertje gerard gerda gerrit gertjan gijs gijsbert gina greet greetje greta guido gustaaf guus hamza
    hanna hannah hanneke hannie hans harm harold harriet harry hassan hatice heidi heleen helena helga hella hendrik
    hendrika hendrikje henk henny herman hester hetty hilde hubert hugo ibrahim ida ilona ilse imane imke ina inge
    ingeborg ingrid irene iris irma isa isabel isabella isabelle iwan jaap jack jacob jacoba jacqueline jacques jan
    jana janine janna janneke jannes jannie jantje jasmijn jasper jayden jean jeanette jeanne jelle jelmer jennifer
    jenny jeroen jesper jesse jessica jet jill jim jip joan jochem joep joeri johan johanna johannes john jolanda
    jolien jonas jonathan joop joost jordy joris jos josephine josine joy joyce judith jules julia julian juliette
    jurgen jurre jurriaan karel karen karim karin karina karlijn kars karst kees kelly kevin khadija kim kirsten
    klaartje klaas koen koos kristel laila lara lars laura laurens leendert leila lena lennart leo leon leonie
    leontien lex lia liam lianne lidia lieke lies liesbeth lieve lilian linda lindsey lisa lisanne lisette lizzy
    loes lotte louis louise luc lucas luuk lydia maaike maarten machteld madelon manon marc marcel marco margot
    margreet margriet maria marianne marie marieke marielle marijke marijn marike marina mario marion marit mariëlle
    marjan marjolein marjolijn mark marleen marlies marloes marlou marten martha martijn martin martine mathijs
    mathilde matthijs maud maureen maurice maurits max mees mehmet melanie melissa menno merel meryem micha michael
    michel michelle michiel mieke mien miep mike mila milan miranda mirjam mohamad mohamed mohammed monique muhammed
    murat mustafa myrthe nadia nadine naomi natalie natasja nathalie nick nicky nico nicolaas nicole niek niels
    nienke nina noa noah noor noortje nora nynke olaf olga olivier omar oscar pascal pascalle patricia patrick paul
    paula pauline peggy peter petra petronella philip pien piet pieter pieternel pim quinten rachel rachid ralf
    ramon raoul rebecca regina reinier remco renate rene renee rens renske ria rianne richard rick riet rik rinske
    rita rob robert robin roderick roel roelof rogier roland rolf romy ron ronald roos roosmarijn rosa rosalie
    rosanne rozemarijn ruben rudolf rutger ruth ruud ryan saar sabine said salma sam samantha samira samuel sander
    sandra sanne sara sarah saskia sebastiaan sem serge shirley sies sietske sigrid silvia simon simone sjaak sjoerd
    sofia sofie sonja sophie stan stef stefan steffie stella stephan stephanie steven stijn susan susanne suzan
    suzanne sven sylvia tamara tanja tara teun teunis thea theo theodorus thijs thom thomas tijmen tim timo tineke
    tjeerd tobias tom ton tonny toon trees trijntje truus ursula valerie veerle vera victor vincent wanda wendy
    werner wesley wessel wiebe wieger wijnand willeke willem willemien willemijn wilma wim winston wouter xander
    yara yasmin yasmina youssef yusuf yvette yvonne zahra zeynep zoe
"""
_SURNAMES = """
    aksoy amrani appel arslan baars bakker bakkers bakri beek beekman benali berg bergman berkhout beumer blok blom
    boer boers boersma bogaard bolt bond boon bos bosch bosman bouman bouwman brand brands broek broekhuizen brouwer
    bruijn bruin bruins celik claassen coenen dam dekker dekkers demir dijk dijkhuis dijkman dijkstra dogan doorn
    driel driessen eijk elst evers faber feenstra franken geerts gerrits gerritsen graaf groen groeneveld groot haan
    haas haddad hamdi hamming hartman heijden hendriks hendrix hermans heuvel hoekman hoekstra hoeven hofman hofstra
    huisman hulst idrissi jacobs jansen jansma janssen janssens jong jonge jongsma jonker kamp kaplan karimi kaya
    keijzer kok koning kooistra koopman koster kramer kroon kuijpers kuiper kuipers kurt laan lange leeuw leeuwen
    lier linden linders loon maas maassen mahmoud martens meer meijer meijers meulen meyer mol molenaar mulder
    muller nguyen nijhuis nijland olde ozturk peeters peters pieters pol polat pool post postma prins prinsen ridder
    rijn rooij roos ruiter rutten sahin sanders schaik schipper schippers scholten schouten schuurman segers siebers
    simons sloot smeets smid smit smits snijders stam steenbergen sterk stevens timmer timmerman timmermans tol
    tuinstra veen veenstra velde ven verbeek verhagen verhoeven vermeer vermeulen versteeg verweij verwey vink
    visscher visser vliet vos vries vrolijk wal wiersma wijk wilde willems willemsen winter wit witte wolf wolters
    wouters yildirim yildiz yilmaz zanden zeeman zijl zijlstra zwaan zwart öztürk
"""
_ORGANISATION_WORDS = """
    academy bv center cursus ggd ggz hof huis jeugd jgz kind laan lijst mavo mbo nv ouders park paulowna roc samen
    toets training vmbo vrouw vsv weg wijk
"""
PARTICLES = frozenset(
    (
        "'t",
        "al",
        "ben",
        "bin",
        "de",
        "den",
        "der",
        "du",
        "el",
        "het",
        "in",
        "la",
        "le",
        "op",
        "te",
        "ten",
        "ter",
        "van",
        "von",
        "zu",
    )
)
NOT_INITIALS = frozenset(
    ("bso", "cbs", "ggd", "ggz", "jgz", "kbs", "kdv", "mbo", "obs", "pcb", "pcbs", "psz", "rkb", "rkbs", "roc", "vsv")
)
FIRST_NAMES = frozenset(_FIRST_NAMES.split())
SURNAMES = frozenset(_SURNAMES.split())
ORGANISATION_WORDS = frozenset(_ORGANISATION_WORDS.split())
ORGANISATION_ENDINGS = (
    "instituut", "stichting", "school", "scholen", "college", "lyceum", "kliniek", "ziekenhuis", "centrum",
    "praktijk", "zorg", "team", "tafel", "overleg", "kring", "groep", "fonds", "vereniging", "bureau", "dienst",
    "gemeente", "welzijn", "plein", "straat", "buurt", "kwartier", "opvang", "bibliotheek", "apotheek", "advies",
    "academie", "onderwijs", "wonen", "coalitie", "netwerk", "methode", "model", "schaal", "aanpak", "programma",
    "project", "kinderen", "gezin",
)  # fmt: skip
CALLED_AFTER_A_PERSON = (
    "reinier de graaf", "jeroen bosch", "jan van es", "anne frank", "albert schweitzer", "maria montessori",
    "willem de zwijger", "willem van oranje", "johan de witt", "titus brandsma",
)  # fmt: skip
