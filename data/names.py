"""The commonest first names and surnames of the Netherlands, and the words by which organisations are known."""

_FIRST_NAMES = """
    aad aafje aafke ab abdel abdul abdullah adam adriaan agnes ahmed ahmet aicha albert alex alexander ali alice
    alida amber amina amy an andrea angela angelique anita anja ank anke ankie ann anna anne anneke annelies
    annelotte annemarie annemiek annet annette annie anniek annika anouk anouschka ans antoinette anton antonia
    antonius antoon arend arie arjan arjen arnold astrid auke ayse babette barbara bart bas bastiaan benjamin berend
    bernard bert bertus betsie betty bianca bilal birgit bjorn bo boaz bob boudewijn bouke bram bregje brenda britt
    carel carla carlijn carlo carmen carolien carolina caroline caspar cees chantal charlotte chris christa
    christiaan christina christine claire claudia coen coert conny cor corina corinne corrie cynthia daan damian
    dana daniel danielle danique daniëlle danny dave david debbie deborah dennis derk desiree diana dick diederik
    dilan dineke dirk donna dorien dorine dorothee douwe dylan eddy edith edwin eefje egbert elif eline elisa
    elisabeth ellen elly els elsbeth emiel emily emine emma eric erica erik erwin esmee esra esther eva evelien
    evelyn evert fabian fatih fatima fatma fay feline felix femke fenna fenne ferdinand ferry finn fleur floor
    floortje floris frank frans fred frederik freek frits gea geert geertje gerard gerben gerda gerrit gertjan gijs
    gijsbert gina greet greetje greta guido gustaaf guus hakan hamza hanna hannah hanneke hannie hans harm harold
    harriet harry hassan hatice heidi hein heleen helena helga hella hendrik hendrika hendrikje henk henny herman
    hester hetty hidde hilde hubert hugo ibrahim ida ilias ilona ilse imane imke ina inge ingeborg ingrid irene iris
    irma isa isabel isabella isabelle iwan jaap jack jacob jacoba jacqueline jacques jan jana janine janna janneke
    jannes jannie jantje jasmijn jasper jayden jean jeanette jeanne jeffrey jelle jelmer jelte jennifer jenny jeroen
    jesper jesse jessica jet jill jim jip joan jochem joep joeri johan johanna johannes john jolanda jolande jolien
    jolijn jonas jonathan joop joost jordy joris jorn jos josephine josien josine joy joyce judith jules julia
    julian juliette jurgen jurre jurriaan karel karen karim karima karin karina karlijn kars karst kees kelly kevin
    khadija kim kirsten klaartje klaas koen koos kristel laila lambert lara lars laura laurens leendert leila lena
    lennart leo leon leonard leonie leontien leontine levi lex lia liam lianne lidia lieke lieneke lies liesbeth
    lieve lilian lina linda lindsey lisa lisanne lisette lizzy lodewijk loek loes lotte louis louise luc luca lucas
    luuk lydia lynn maaike maarten maartje machteld madelon manon marc marcel marco marga margot margreet margriet
    maria marianne marie marieke marielle marijke marijn marike marina mario marion mariska marit mariëlle marjan
    marjolein marjolijn mark marleen marlies marloes marlou marnix mart marten martha martijn martin martine marvin
    mathijs mathilde matthijs maud maureen maurice maurits max mees mehmet melanie melissa menno merel meryem micha
    michael michel michelle michiel mieke mien miep mike mila milan mira miranda mirjam mirte mitchell mohamad
    mohamed mohammed monica monique muhammed murat mustafa myrthe nadia nadine naima naomi natalie natascha natasja
    nathalie nick nicky nico nicolaas nicole niek niels nienke nina noa noah noor noortje nora nynke olaf olga
    olivier omar oscar owen ozlem pascal pascalle patricia patrick paul paula pauline peggy peter petra petronella
    philip pien piet pieter pieternel pim puck quinten rachel rachid ralf ramon raoul rayan rebecca regina reinier
    remco renata renate rene renee rens renske ria rianne ricardo richard rick riet rik rinske rita rob robert robin
    roderick roel roelof rogier roland rolf romy ron ronald roos roosje roosmarijn rosa rosalie rosanne rosemarie
    roy rozemarijn ruben rudolf rutger ruth ruud ryan saar sabine said salma sam samantha sami samir samira samuel
    sander sandra sanne sara sarah saskia sebastiaan sem serge serkan sevgi shirley siem sien sies sietske sigrid
    silvia simon simone sipke sjaak sjoerd sjors sofia sofie sofieke sonja sophie soufiane stan stef stefan stefanie
    steffie stella stephan stephanie steven stijn susan susanne suus suzan suzanne sven sybren sylvia tamara tanja
    tara tess tessa teun teunis thea theo theodorus thijs thom thomas tijmen tilly tim timo tina tineke tjeerd tjerk
    tjitske tobias tom ton tonny toon toos trees trijntje trudy truus tygo ursula valentijn valerie veerle vera
    victor vincent vivian wanda wendy werner wesley wessel wiebe wieger wietske wijnand wilco wilhelmina willeke
    willem willemien willemijn willy wilma wim winston wouter wybe xander yara yasmin yasmina yolanda youssef yusuf
    yvette yvonne zahra zeynep zoe
"""
_SURNAMES = """
    abdi aksoy amrani appel arslan arts aydin baan baars bakkali bakker bakkers bakri beek beekman benali berg berge
    bergman berkhout beumer blok blom boer boers boersma bogaard bolt bond bont boom boon bos bosch bosman bouman
    bouwman bouzid brand brands brink broek broekhuizen brouwer brouwers bruijn bruin bruins bruyn burg celik chaoui
    claassen coenen dam dekker dekkers demir dijk dijkema dijken dijkhuis dijkman dijkstra dogan doorn driel
    driessen eijk elst evers faber feenstra franken geerts gerrits gerritse gerritsen goede graaf graaff groen
    groeneveld groot haan haas haddad haddou ham hamdi hamming hartman hassan heer heijden hendriks hendrix hermans
    hermsen heuvel hoek hoekman hoekstra hoeven hoff hofman hofstra hoogendoorn hoogland horst huisman huizinga
    hulst idrissi jacobs jager jansen jansma janssen janssens jaspers jong jonge jongsma jonker kamp kaplan karimi
    kaya keijzer kempen khan klaasen klaassen kleijn klein koc kok koning kooij kooistra koopman korte koster kramer
    kroes kroon kruger kruijf kuijpers kuiper kuipers kurt laan laar lammers lange leenders leeuw leeuwen lier
    linden linders loon lubbers maas maassen mahmoud manders martens meer meijer meijers meulen meyer mol molen
    molenaar mulder muller nguyen nieuwenhuis nijhuis nijland nijs olde oosten oosterhuis ouali ozdemir ozturk
    peeters peters pieters pieterse plas pol polat pool post postma prins prinsen rademaker reijnders ridder
    rietdijk rietveld rijn rijnders roelofs rooij roos rooy ruijter ruiter rutten sahin sanders schaik schenk
    schipper schippers scholten schouten schreuder schuurman segers siebers simons singh sloot sluis smeets smid
    smit smits snijders stam steen steenbergen sterk stevens swart terpstra teunissen thijssen thomassen timmer
    timmerman timmermans tol tran tuinstra veen veenstra velde velden ven verbeek verbruggen verhagen verhoeven
    vermeer vermeulen versteeg verweij verwey vink visscher visser vliet vogel vonk vos vries vrolijk vroom waal wal
    welling werf wessels westra wiersma wijk wijnands wijnen wilde willems willemsen winter wit witte wolf wolff
    wolters wouters yildirim yildiz yilmaz zanden zee zeeman zijl zijlstra zuidema zwaan zwart öztürk
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
    "reinier de graaf", "jeroen bosch", "jan van es",
    "jan steen", "anne frank", "albert schweitzer", "maria montessori",
    "willem de zwijger", "willem van oranje", "johan de witt", "titus brandsma",
)  # fmt: skip
