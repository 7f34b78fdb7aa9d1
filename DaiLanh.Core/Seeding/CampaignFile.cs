using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Settings;

namespace DaiLanh.Core.Seeding;

/// <summary><c>campaign.json</c> and <c>movements.json</c>. What the reader does not keep (<c>sources</c>) is for people.</summary>
internal static class CampaignFile
{
    public static CampaignDefined ReadCampaign(string folder)
    {
        var file = SeedNode.Open(folder, "campaign.json").Only(
            "code", "name", "shortName", "theme", "kind", "start", "startIsAssumed", "end", "legalBases", "addressees", "document",
            "onTrackRatio", "behindRatio", "sources");
        var campaign = new CampaignDefined
        {
            Code = file.At("code").Code(),
            Name = file.At("name").Text(),
            ShortName = file.At("shortName").Text(),
            Theme = file.At("theme").Text(),
            Kind = file.At("kind").OneOf<CampaignKind>(),
            Start = file.At("start").Day(),
            IsStartAssumed = file.At("startIsAssumed").Flag(),
            End = file.At("end").Day(),
            State = CampaignState.Running,
            OnTrackRatio = file.At("onTrackRatio").Number(),
            BehindRatio = file.At("behindRatio").Number(),
            LegalBases = [.. file.At("legalBases").Items().Select(ReadBasis)],
            Addressees = [.. file.At("addressees").Items().Select(a => a.Text())],
        };
        if (campaign.End < campaign.Start) throw file.Fault("end", Phrase.Of("ngày cuối {0} phải từ ngày đầu {1} trở đi.", campaign.End, campaign.Start));
        if (campaign.OnTrackRatio is <= 0 or > 1) throw file.Fault("onTrackRatio", Phrase.Of("phải lớn hơn 0 và không quá 1."));
        if (campaign.BehindRatio <= 0 || campaign.BehindRatio > campaign.OnTrackRatio)
            throw file.Fault("behindRatio", Phrase.Of("phải lớn hơn 0 và không quá {0} (onTrackRatio).", campaign.OnTrackRatio));
        return campaign;
    }

    /// <summary>The <c>document</c> block: how papers of the commune looked in the days of the campaign, as settings that hold from its first day.</summary>
    public static IReadOnlyList<SettingSet> ReadDocument(string folder, DateOnly from)
    {
        if (SeedNode.Open(folder, "campaign.json").Maybe("document") is not { } document) return [];
        document.Only("parentAgency", "agency", "place", "signerTitle", "signerName", "preparerTitle", "numberSymbol");
        return
        [
            .. new[]
            {
                Set("parentAgency", SettingName.ParentAgency), Set("agency", SettingName.Agency), Set("place", SettingName.Place),
                Set("signerTitle", SettingName.SignerTitle), Set("signerName", SettingName.SignerName), Set("preparerTitle", SettingName.PreparerTitle),
                Set("numberSymbol", SettingName.DocumentNumber),
            }.OfType<SettingSet>(),
        ];

        SettingSet? Set(string property, SettingName name)
        {
            if (document.Maybe(property) is not { } node) return null;
            // The clerk writes the number by hand.
            var value = SettingRules.Stored(name, name == SettingName.DocumentNumber ? "Số:      " + node.Text() : node.Text());
            return SettingRules.FaultOf(name, value) is { } fault ? throw node.Fault(fault) : new SettingSet { Name = name, From = from, Value = value };
        }
    }

    public static IReadOnlyList<MovementDefined> ReadMovements(string folder)
    {
        var codes = new Codes();
        return [.. SeedNode.Open(folder, "movements.json").Items().Select(item => item.Only("code", "name", "shortName", "order", "source")).Select(item =>
            new MovementDefined
            {
                Code = codes.New(item.At("code")),
                Name = item.At("name").Text(),
                ShortName = item.At("shortName").Text(),
                Order = item.At("order").Counted(),
            })];
    }

    private static LegalBasis ReadBasis(SeedNode item)
    {
        item.Only("number", "kind", "issuer", "day", "about");
        return new LegalBasis(
            item.At("kind").Text(), item.At("number").Text(), item.At("issuer").Text(), item.Maybe("day")?.Day(), item.At("about").Text());
    }
}

/// <summary>Codes of one kind; none may come twice.</summary>
internal sealed class Codes
{
    private readonly HashSet<string> _seen = [];

    public string New(SeedNode node)
    {
        var code = node.Code();
        return _seen.Add(code) ? code : throw node.Fault(Phrase.Of("mã “{0}” đã có ở trên.", code));
    }
}
