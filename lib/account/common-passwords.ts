/** Words and keyboard runs that the most common passwords contain, in French and English. */
export const commonStems: ReadonlySet<string> = new Set(
  `password passwort motdepasse motdepass passphrase secret secrete changeme changemenow changezmoi letmein welcome
  welcomeback welcomehome bienvenue bonjour bonsoir salut coucou hello helloworld bonjourlemonde iloveyou ilovemyself
  jetaime jetaimemonamour monamour mylove loveyou loveme forever princess princesse sunshine soleil shadow
  master maitre monkey singe dragon football footballclub soccer baseball basketball superman batman spiderman
  pokemon starwars matrix trustno trustnoone administrator administrateur admin adminadmin administration root
  rootroot toor user utilisateur username login connexion guest invite default defaut test testtest testing tester
  temp temporary temporaire demo demonstration sample exemple example company entreprise societe partner partenaire
  partnerconnect partnerportal portal portail vmware vmwarepartner vsphere computer ordinateur internet network reseau
  qwerty qwertyuiop qwertyuiopasdf asdfghjkl zxcvbnm azerty azertyuiop azertyuiopqsdf qsdfghjklm wxcvbn qwertz
  qazwsx qazwsxedc azeqsdwxc aqwzsxedc abc abcd abcde abcdef abcdefgh abcdefghijkl abcdefghijklm alphabet
  doudou chouchou loulou nounours marseille paris parissaintgermain olympique olympiquelyonnais lyon toulouse bordeaux
  lille nantes nice rennes strasbourg montpellier london newyork madrid barcelona realmadrid liverpool arsenal chelsea
  manchester manchesterunited manchestercity juventus france francefrance allezlesbleus vivelafrance frenchkiss english
  summer winter spring autumn ete hiver printemps automne january february march april june july august september
  october november december janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
  monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche
  michael jennifer jessica ashley daniel charlie thomas nicolas julien camille isabelle sebastien christophe frederic
  alexandre alexandra catherine veronique stephanie elisabeth dominique emmanuel francois francoise philippe
  chocolate chocolat cookie orange banana banane pepper ginger cheese fromage pizza coffee cafe vanilla
  whatever nothing rien something anything everything nevermind mustang ferrari porsche mercedes corvette harley
  freedom liberte liberteegalitefraternite egalite fraternite justice jesus jesuschrist god family mafamille family
  killer hunter ranger buster tigger snoopy mickey minnie garfield simpson simpsons naruto dragonball zelda minecraft
  fortnite playstation nintendo facebook google gmail youtube instagram linkedin microsoft windows apple iphone android
  samsung orangeorange access granted opensesame sesame sesameouvretoi ouvretoi security securite secure securise
  correcthorsebatterystaple thisismypassword thisisapassword mypassword mypasswordis monmotdepasse cestmonmotdepasse
  lemotdepasse nouveaumotdepasse newpassword oldpassword yourpassword userpassword adminpassword rootpassword
  passwordpassword motdepassemotdepasse passpass password1password qwertyqwerty azertyazerty abcabc testpassword
  motdepasseadmin ilovefootball jaimelefoot jaimelechocolat iloveyouforever iloveyousomuch ihateyou nopassword
  sanspassword fuckyou asshole bitch putain merde connard salope encule bisou bisous gros grosbisous
  longpassword verylongpassword longpasswordlong strongpassword stronggpassword goodpassword badpassword forgotten
  jaioublie oublie jenesaispas idontknow idontremember rememberme souviensdemoi entree entrer ouvrir open
  onetwothree onetwothreefour undeuxtrois undeuxtroisquatre premier premierepremiere second number numero
  maison lamaison voiture lavoiture famille travail letravail bureau lebureau office officeoffice work workwork home`
    .split(/\s+/)
    .filter(Boolean),
);
