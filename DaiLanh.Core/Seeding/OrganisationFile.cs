using DaiLanh.Core.Kernel;
using DaiLanh.Core.Units;

namespace DaiLanh.Core.Seeding;

/// <summary><c>organisation.json</c>: blocks with their heads, and units.</summary>
internal static class OrganisationFile
{
    /// <summary>Longest short name: what the wall can show without cutting it.</summary>
    private const int LongestShortName = 24;

    public static (IReadOnlyList<BlockDefined> Blocks, IReadOnlyList<UnitDefined> Units) Read(string folder)
    {
        var file = SeedNode.Open(folder, "organisation.json").Only("blocks", "units");
        var codes = new Codes();
        var blocks = file.At("blocks").Items().Select(item => ReadBlock(item, codes)).ToList();
        var byCode = blocks.ToDictionary(b => b.Code);
        var prefixes = new Codes();
        var unitCodes = new Codes();
        var units = file.At("units").Items().Select(item => ReadUnit(item, unitCodes, prefixes, byCode)).ToList();
        CheckHeads(file, units.ToDictionary(u => u.Code));
        return (blocks, units);
    }

    private static BlockDefined ReadBlock(SeedNode item, Codes codes)
    {
        item.Only("code", "name", "shortName", "order", "heads");
        return new BlockDefined
        {
            Code = codes.New(item.At("code")),
            Name = item.At("name").Text(),
            ShortName = item.At("shortName").Text(LongestShortName),
            Order = item.At("order").Counted(),
            Heads = [.. item.At("heads").Items().Select(head => head.Only("year", "head", "deputy", "assumed")).Select(head =>
                new BlockHeads(head.At("year").Counted(), head.Maybe("head")?.Code(), head.Maybe("deputy")?.Code(), head.At("assumed").Flag()))],
        };
    }

    private static UnitDefined ReadUnit(SeedNode item, Codes codes, Codes prefixes, Dictionary<string, BlockDefined> blocks)
    {
        item.Only("code", "prefix", "name", "shortName", "kind", "block", "order", "contact", "placeholder");
        var block = item.At("block").Named(blocks);
        var prefix = prefixes.New(item.At("prefix"));
        if (prefix.Length is < 2 or > 6 || prefix.Contains('-', StringComparison.Ordinal))
            throw item.Fault("prefix", Phrase.Of("phải gồm 2 đến 6 chữ cái hoặc chữ số."));
        return new UnitDefined
        {
            Code = codes.New(item.At("code")),
            Prefix = prefix,
            Name = item.At("name").Text(),
            ShortName = item.At("shortName").Text(LongestShortName),
            Kind = item.At("kind").OneOf<UnitKind>(),
            Block = block.Code,
            BlockName = block.Name,
            Order = item.At("order").Counted(),
            Contact = item.Maybe("contact")?.Text(),
            IsPlaceholder = item.At("placeholder").Flag(),
        };
    }

    // Heads name units, which are read later.
    private static void CheckHeads(SeedNode file, Dictionary<string, UnitDefined> units)
    {
        foreach (var block in file.At("blocks").Items())
        {
            foreach (var unit in block.At("heads").Items().SelectMany(h => new[] { h.Maybe("head"), h.Maybe("deputy") }).OfType<SeedNode>())
            {
                if (unit.Named(units).Block != block.At("code").Code()) throw unit.Fault(Phrase.Of("“{0}” không thuộc khối này.", unit.Code()));
            }
        }
    }
}
