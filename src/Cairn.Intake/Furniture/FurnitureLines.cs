using System.Text.RegularExpressions;

namespace Cairn.Intake;

/// <summary>
/// Tells furniture by its words alone. Each rule asks for the whole block, so that a story that only mentions a newsletter stays a story.
/// </summary>
internal static partial class FurnitureLines
{
    private const int Longest = 420;

    private static readonly (FurnitureKind Kind, Regex Rule)[] Rules =
    [
        (FurnitureKind.Hash, HashLine()),
        (FurnitureKind.Copyright, CopyrightLine()),
        (FurnitureKind.CommentForm, CommentForm()),
        (FurnitureKind.Comments, CommentHeading()),
        (FurnitureKind.SourceLink, SourceLink()),
        (FurnitureKind.Republication, FirstPublished()),
        (FurnitureKind.SourceLine, SourceLine()),
        (FurnitureKind.Placeholder, Placeholder()),
        (FurnitureKind.SignOff, SignOff()),
        (FurnitureKind.Contact, Contact()),
        (FurnitureKind.Related, RelatedHeading()),
        (FurnitureKind.Related, RelatedLink()),
        (FurnitureKind.Related, OtherStory()),
        (FurnitureKind.Newsletter, Newsletter()),
        (FurnitureKind.Newsletter, MailFoot()),
        (FurnitureKind.Advertisement, Advertisement()),
        (FurnitureKind.Paywall, Paywall()),
        (FurnitureKind.ShareBar, ShareLine()),
        (FurnitureKind.Dateline, TimeStamp()),
        (FurnitureKind.Dateline, PrintDate()),
        (FurnitureKind.Navigation, Navigation()),
    ];

    /// <summary>The kind of furniture a whole block is, or null for what may be story.</summary>
    public static FurnitureKind? Classify(string block)
    {
        if (CookieNotice.IsOne(block)) return FurnitureKind.Advertisement;
        if (block.Length > Longest) return null;
        if (FurnitureBeginnings.MayBeFurniture(block) && ByRule(block) is { } known) return known;
        if (ShareWords.IsShareBar(block)) return FurnitureKind.ShareBar;
        if (CreditLines.IsCredit(block)) return FurnitureKind.Credit;
        if (DateLines.IsOne(block)) return FurnitureKind.Dateline;
        return Bylines.IsByline(block) ? FurnitureKind.Byline : null;
    }

    /// <summary>The kind by the rules alone.</summary>
    internal static FurnitureKind? ByRule(string block)
    {
        foreach (var (kind, rule) in Rules)
            if (rule.IsMatch(block)) return kind;
        return null;
    }

    // "Unsubscribe | View in browser", "You receive this e-mail because …"
    [GeneratedRegex(@"^(?:(?:unsubscribe(?: here)?|view (?:this (?:e-?mail|newsletter|message) )?(?:in|on) (?:your |a |the )?(?:web ?)?(?:browser|page)|view online|manage (?:your )?(?:e-?mail )?(?:preferences|subscriptions?)|update (?:your )?preferences|forward(?: this)?(?: e-?mail)?(?: to a friend)?|privacy (?:policy|notice)|abbestellen|abmelden|(?:im browser|online) (?:ansehen|anzeigen|lesen)|se désabonner|se désinscrire|darse de baja|cancelar suscripción|annulla iscrizione|afmelden|отписаться)\W*)+$|^you(?:.re| are)? (?:receive|received|receiving) this (?:e-?mail|newsletter|message) (?:because|as)\b.{0,300}$|^(?:if you (?:no longer wish|do not (?:wish|want)|would like to stop)|to (?:stop receiving|unsubscribe))\b.{0,250}$|^(?:copyright|©).{0,200}unsubscribe.{0,100}$", Options)]
    private static partial Regex MailFoot();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^[0-9a-f]{32,64}$", Options)]
    private static partial Regex HashLine();

    [GeneratedRegex(@"^all rights reserved\b.{0,400}$|^\W{0,3}(?:copyright\b|©|\(c\)\s*(?:19|20)[0-9][0-9])|^(?:(?!\. [A-Z]).){0,160}\ball rights reserved\b.{0,120}$|^.{0,80}©\s*(?:19|20)[0-9][0-9].{0,80}$", Options)]
    private static partial Regex CopyrightLine();

    [GeneratedRegex(@"^(?:your e-?mail address will not be (?:published|shared)\b.*|required fields are marked.*|save my name,? e-?mail.*|notify me of (?:follow-?up|new)\b.*|this site uses akismet.*|you must be (?:logged|signed) in to (?:post|leave|comment).*|(?:post|submit|add) comment|cancel reply|(?:name|e-?mail|website|comment)\s*\*?|log ?in to (?:reply|comment)|reply|%\S{1,4} .*|\S{1,12} bloggers? likes? this:?.*|deine e-?mail-?adresse wird nicht ver.ffentlicht.*|benachrichtig(?:ung|e mich)? (?:bei|über) (?:weiteren?|neuen?|nachfolgende)\b.{0,80}|informiere mich über neue (?:beiträge|kommentare)\b.{0,60}|votre adresse (?:e-?mail|de messagerie) ne sera pas publiée.*|tu (?:dirección de )?correo electrónico no será publicad[oa].*|o seu endereço de e-?mail não será publicado.*|il tuo indirizzo email non sarà pubblicato.*)$", Options)]
    private static partial Regex CommentForm();

    [GeneratedRegex(@"^(?:(?:leave|post|add|write|submit) (?:a |your )?(?:reply|comment|response)s?(?: to .{1,80})?(?: cancel reply)?|(?:[0-9]+ )?(?:reader )?comments?(?: \(?[0-9]+\)?)?:?|(?:[0-9]+|one|no|two) (?:comments?|replies|responses|thoughts?)(?: (?:on|to|so far)\b.{0,200})?|(?:show|view|read|see|hide|load)(?: all| more| the)?(?: [0-9]+)? comments.{0,20}|(?:join|start) the (?:conversation|discussion)|what do you think\?|(?:schreibe?|hinterlasse?n?)(?: sie)? (?:einen |eine )?(?:kommentar|antwort)|kommentare?(?: \(?[0-9]+\)?| schreiben| verfassen)?(?: antworten?(?: abbrechen)?)?:?|laisser un commentaire|réactions?(?: \(?[0-9]+\)?)?|commentaires?(?: \(?[0-9]+\)?)?|comentarios?(?: \(?[0-9]+\)?)?|commenti(?: \(?[0-9]+\)?)?|deja (?:un comentario|una respuesta)|lascia un commento)$", Options)]
    private static partial Regex CommentHeading();

    [GeneratedRegex(@"^(?:source(?: link| article)?|link to (?:the )?(?:original|source)(?: article| story)?|(?:read|view|see) (?:the )?(?:original|full|entire) (?:article|story|post|report)(?: (?:here|at|on)\b.{0,80})?|original (?:article|source|post|story)(?: (?:here|at|on)\b.{0,80})?)[\s.:»>→]*$", Options)]
    private static partial Regex SourceLink();

    [GeneratedRegex(@"^\W{0,3}(?:this (?:article|story|post|piece|report|content|column|commentary|dispatch) (?:was |is |has been )?(?:(?:first|originally|previously) )?(?:appeared|published|posted|ran|republished|reprinted|syndicated|reproduced)\b.{2,300}|(?:first |originally )(?:published|appeared|posted)\b.{2,200}|(?:re-?published|reprinted|reproduced|syndicated|cross-?posted)(?: here)? (?:with (?:the )?permission|from|by|under|courtesy)\b.{2,240})$", Options)]
    private static partial Regex FirstPublished();

    [GeneratedRegex(@"^[\[(]?(?:source|via|quelle|fuente)\s*:\s*\S.{1,80}$", Options)]
    private static partial Regex SourceLine();

    [GeneratedRegex(@"^(?:(?:by|von|par|por) (?:author|admin(?:istrator)?|staff(?: (?:writers?|reporters?))?|editor(?:ial)?(?: (?:team|staff|desk))?|news ?(?:room|desk)|web ?(?:desk|master)|guest|our (?:staff|correspondents?|reporters?))|about (?:the )?author|author|posted (?:by|in)\b.{0,60}|(?:filed|tagged|categori[sz]ed) (?:under|with|in|as)\b.{0,160}|our standards\s*:.{0,80}|(?:tags?|topics?|categor(?:y|ies)|keywords|labels|schlagw.rter|filed under)\s*:.{0,200})$", Options)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^[\[(]?(?:additional |further |extra )?(?:reporting|writing|editing|report|compiled|edited|written|reported|with (?:additional )?(?:reporting|inputs?))(?: and (?:writing|editing))? (?:by|from)\b.{3,300}[\])]?\.?$", Options)]
    private static partial Regex SignOff();

    [GeneratedRegex(@"^(?:(?:write|e-?mail|contact|reach|follow|send (?:an? )?(?:e-?mails?|tips|feedback|comments))(?: out)?(?: to)?\s[^.!?]{2,80}? (?:at|on (?:twitter|x|facebook|instagram|bluesky|telegram))\b.{0,120}|(?:the author|[A-Z]\S+(?: [A-Z]\S+){0,3}) can be (?:reached|contacted|followed)\b.{0,140}|(?:follow|like|find|join) (?:us|him|her|them|our\b.{1,30}) (?:at|on)\b.{0,100})$", Options)]
    private static partial Regex Contact();

    /// <summary>Whether a line is the heading of other stories, as "Related articles" is.</summary>
    public static bool IsRelatedHeading(string line) => RelatedHeading().IsMatch(line);

    [GeneratedRegex(@"^(?:(?:read|watch|see|also|related|don.t miss|must read|more|explore|discover)(?: (?:more|also|next|read|on this|now|here))*|(?:related|recommended|similar|popular|latest|trending|featured|top|more|other|recent|further|suggested|most (?:read|popular|viewed|shared))(?: (?:stories|articles?|posts?|news|content|coverage|links?|topics?|reading|now|today|for you|videos?|by .{1,40}|from .{1,50}|on this(?: (?:story|topic))?|in .{1,40}))+|you (?:may|might|could) (?:also )?(?:like|be interested in|enjoy)|recommended|trending|most (?:read|popular|viewed|shared)|what to read next|keep reading|continue reading|up next|in this (?:story|article)|on this story|mehr zum thema|lesen sie auch|das k.nnte (?:sie|dich) auch interessieren|.hnliche (?:beitr.ge|artikel))[\s.:…»>→]*$", Options)]
    private static partial Regex RelatedHeading();

    [GeneratedRegex(@"^\W{0,3}(?:read (?:more|also|next|:)|also read|more (?:here|on this)|related(?: (?:stor(?:y|ies)|articles?|news|video))?|see also|watch(?: now| more)?|listen(?: now)?|don.t miss|must read|recommended|opinion|analysis|explainer|lesen sie (?:auch|hier)|mehr dazu|lire (?:aussi|également)|à lire(?: aussi)?|lees ook|leia (?:também|mais)|veja também|läs (?:också|även|mer)|les også|læs også|baca juga|simak juga|czytaj (?:też|także|więcej)|zobacz (?:też|także)|leggi anche|ayrıca|читайте (?:также|також|ещё)|اقرأ أيضا?ً?|διαβάστε (?:επίσης|ακόμα)|相关阅读|関連記事|le[ea] (?:tambi.n|m.s)|lea)\s*[:|»>→-]+\s*\S.{3,220}$", Options)]
    private static partial Regex RelatedLink();

    // "+ Mayor speaks after the fire", "MORE: Fire at the mill", "PREVIOUS STORY: …": a title, so no full stop; "more" in capitals, as a story would not begin.
    [GeneratedRegex(@"^(?:\+ \p{Lu}|(?-i:MORE|PREVIOUS|PREVIOUSLY|EARLIER|ALSO)(?-i: (?:STORY|STORIES|COVERAGE|NEWS))?: ?\S).{8,150}(?<![.!?:])$|^previous (?:story|stories|coverage):?$", Options)]
    private static partial Regex OtherStory();

    [GeneratedRegex(@"^(?:(?:please )?(?:sign up|subscribe|register|get|receive|join|download|enter|install)\b[^.!?]{0,140}\b(?:newsletters?|inbox|alerts?|e-?mail(?: address)?|updates|briefing|mailing list|channel|whatsapp|telegram|podcast|our app|free trial)\b.{0,160}|(?:by (?:signing up|subscribing|clicking|submitting|registering|providing)|thank(?:s| you) for (?:subscribing|signing up|registering))\b.{0,300}|newsletters?|subscribe(?: now| today)?|sign up(?: now| here)?|(?:stay|keep) (?:informed|up to date|connected)\b.{0,120}|you can (?:unsubscribe|opt out)\b.{0,120}|we respect your privacy.{0,60}|an error (?:has )?occurred.{0,60}|invalid e-?mail.{0,60}|for (?:the |more )?(?:latest|breaking|more)\b.{0,80}\b(?:download|subscribe|sign up|follow|visit|get)\b.{0,160}|send us a\b.{0,120}|submit your (?:letter|story|news|photos?)\b.{0,100})[\s.!:»>→]*$", Options)]
    private static partial Regex Newsletter();

    [GeneratedRegex(@"^(?:(?:advertis(?:e)?ments?\W{1,5}scroll to continue)|advertis(?:e)?ments?|publicidade|reclame|annons|iklan|реклама|إعلان|ad|anzeige|werbung|publicidad|publicit.|sponsored(?: content)?|promoted(?: content)?|(?:story|article|content) continues (?:below|after)\b.{0,60}|continue reading (?:the main|below)\b.{0,60}|skip (?:to|past|advert)\b.{0,60}|scroll (?:down )?to continue.{0,60}|this ad(?:vertisement)? (?:has not|will)\b.{0,100}|remove ads.{0,20}|(?:warning|notice|fatal error|deprecated|strict standards|parse error): .{5,300} on line [0-9]+|.{3,60} (?:is|are) not responsible for (?:the )?(?:opinions?|content|views|statements)\b.{0,200}|(?:the )?(?:views|opinions)(?: and \w+)? expressed (?:in|by|here|are|above)\b.{0,300}|we (?:and our partners )?use cookies\b.{0,300}|this (?:site|website) uses cookies\b.{0,300})$", Options)]
    private static partial Regex Advertisement();

    [GeneratedRegex(@"^(?:already (?:a |have an? )?(?:subscriber|member|account|subscription|registered)\b.{0,120}|(?:subscribe|sign in|log ?in|register)(?: now| here)? (?:to|for) (?:our\b.{1,60}full|continue|read|keep|unlock|access|full|unlimited|view)\b.{0,120}|to (?:continue|keep) reading\b.{0,160}|to (?:view|read|see) the (?:full|whole|rest)\b.{0,200}|if you.re seeing this message\b.{0,200}|this (?:article|content|story) is (?:only |exclusively |reserved )?(?:available )?(?:for|to) (?:\w+ )?(?:subscribers|members)\b.{0,100}|you (?:have|.ve) (?:[0-9]+|reached|used)\b.{0,60}\b(?:free )?articles?\b.{0,100}|(?:the rest|remainder) of this (?:article|story) is\b.{0,120}|create (?:a|an|your) (?:free )?account to\b.{0,80})$", Options)]
    private static partial Regex Paywall();

    [GeneratedRegex(@"^(?:(?:please )?(?:share|like|tweet|pin|bookmark|print|save|email|e-mail|gift|listen to|recommend|copy)(?: (?:this|the|on|via|with|by|it|a|an|your|article|story|post|page|link|to|full))+(?: (?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|e-?mail|friends?|article|story|post|page|link|clipboard|thoughts|audio))*(?: \(opens in new window\))?|click to (?:share|print|email|e-mail)\b.{0,100}|like this:?|gefällt mir:?|j.aime(?: ça)?\s*:?|me gusta(?: esto)?:?|mi piace(?::|\s*caricamento\W*)|(?:like|liken|gefällt mir) (?:loading|lade|wird geladen)\W*|loading\W*|wird geladen\W*|chargement\W*|cargando\W*|(?:share|sharing)(?: this)?\s*:?|opens? in (?:a )?new (?:window|tab)|copied!?|(?:link )?copied to clipboard|[0-9]+ (?:shares?|likes?|views?|retweets?)|follow (?:us|me)\b.{0,60}|share (?:full )?article|(?:print\W+)?(?:e-?mail|send|tell)(?: this)?(?: story| article| page)?(?: to)? a friend(?:\W+print)?|(?:print|e-?mail|share)(?: this)?(?: (?:page|article|story))?|teilen|drucken)$", Options)]
    private static partial Regex ShareLine();

    [GeneratedRegex(@"^(?:\W{0,2}(?:first |last )?(?:published|updated|posted|modified|created|issued|date)(?: date)?(?: on| at)?\s*[:|-]?\s*)?(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun|wed|thu|sat)(?:day)?,?\s+)?(?:[0-9]{1,2}(?:st|nd|rd|th)?\.?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+[0-9]{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+[0-9]{1,2}(?:st|nd|rd|th)?,?\s+[0-9]{4}|[0-9]{4}-[0-9][0-9]-[0-9][0-9]|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4})(?:[\s,|·•@–—-]*(?:at )?(?:[0-9]{1,2}[:.h][0-9][0-9](?:[:.][0-9][0-9])?\s*(?:[ap]\.?m\.?)?|\(?(?:utc|gmt|bst|e[sd]?t|c[es]?[sd]?t|p[sd]?t|ist|msk|local time)\)?(?:\s*[+-]\s*[0-9]{1,2}(?::?[0-9][0-9])?)?|[0-9]+ (?:min(?:ute)?s?)(?: read)?|updated|last|modified|published)\.?)*$|^[0-9]+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago$|^[0-9]+[ -]min(?:ute)?s?(?: read)?$", Options)]
    private static partial Regex TimeStamp();

    // "Published in Morning, May 6th, 2031"
    [GeneratedRegex(@"^published in .{2,60}?, (?:\p{L}{3,9}\.? [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4}|[0-9]{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.?,? [0-9]{4})\.?$", Options)]
    private static partial Regex PrintDate();

    [GeneratedRegex(@"^(?:\W{0,3}end(?:s|item)\W{0,3}|■|#{2,4}|home|menu|search|skip to (?:main )?content|back to top|to top|top|nach oben|next|previous|next (?:article|post|story|page)\b.{0,120}|prev(?:ious)? (?:article|post|story|page)\b.{0,120}|(?:page )?[0-9]+ (?:of|/) [0-9]+|view (?:all|more|gallery|photos?|image)|(?:open|close) (?:menu|search|image|modal)\b.{0,30}|load more|show more|more|print|pdf|image [0-9]+ of [0-9]+|enlarge(?: this)?(?: image)?|toggle (?:caption|navigation)|hide caption|play(?: video)?|watch(?: video| live)?|(?:click|tap) (?:here )?to (?:enlarge|expand|play|view|unmute|resize|open|read)\b.{0,60}|click here(?: .{1,60})?|sign in|log ?in|register|log ?out)[\s.:»>→]*$", Options)]
    private static partial Regex Navigation();
}
