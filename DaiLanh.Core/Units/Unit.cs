using System.Collections.Immutable;

namespace DaiLanh.Core.Units;

/// <summary>What a unit is (domain.md §7).</summary>
public enum UnitKind
{
    /// <summary>Ban, ngành: offices of the commune, Công an, Quân sự.</summary>
    Department,

    /// <summary>Ủy ban Mặt trận Tổ quốc Việt Nam xã.</summary>
    FatherlandFront,

    /// <summary>Đoàn thể.</summary>
    MassOrganization,

    /// <summary>Thôn.</summary>
    Village,

    /// <summary>Trường học.</summary>
    School,

    /// <summary>Others, such as the health station.</summary>
    Other,
}

/// <summary>Who leads a block in a year (trưởng khối, phó khối): elected or confirmed each year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Head">Code of the leading unit, if known.</param>
/// <param name="Deputy">Code of the deputy unit, if known.</param>
/// <param name="Assumed">True when no paper says so yet.</param>
public sealed record BlockHeads(int Year, string? Head, string? Deputy, bool Assumed);

/// <summary>An emulation block (khối thi đua): units that are compared with each other.</summary>
public sealed class Block
{
    private Block()
    {
    }

    /// <summary>A new block.</summary>
    public Block(string code, string name, string shortName, int order)
    {
        Code = code;
        Name = name;
        ShortName = shortName;
        Order = order;
    }

    /// <summary>Key inside the database.</summary>
    public int Id { get; private set; }

    /// <summary>Stable code, part of addresses (“?khoi=thon”).</summary>
    public string Code { get; private set; } = "";

    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Name for the wall.</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>Place in lists.</summary>
    public int Order { get; private set; }

    /// <summary>Heads by year.</summary>
    public ImmutableArray<BlockHeads> Heads { get; internal set; } = [];

    /// <summary>First day out of use; null while in use.</summary>
    public DateOnly? RetiredFrom { get; private set; }

    /// <summary>Another content; the code stays.</summary>
    internal void Become(string name, string shortName, ImmutableArray<BlockHeads> heads) => (Name, ShortName, Heads) = (name, shortName, heads);

    /// <summary>Another place in lists.</summary>
    internal void MoveTo(int order) => Order = order;

    /// <summary>Out of use from a day on.</summary>
    internal void Retire(DateOnly from) => RetiredFrom = from;

    /// <summary>In use again.</summary>
    internal void Return(int order) => (RetiredFrom, Order) = (null, order);
}

/// <summary>A participating unit (đơn vị).</summary>
public sealed class Unit
{
    private Unit()
    {
    }

    /// <summary>A new unit of a block.</summary>
    public Unit(string code, string prefix, string name, string shortName, UnitKind kind, Block block, int order)
    {
        Code = code;
        Prefix = prefix;
        Name = name;
        ShortName = shortName;
        Kind = kind;
        Block = block;
        Order = order;
    }

    /// <summary>Key inside the database.</summary>
    public int Id { get; private set; }

    /// <summary>Stable code, part of addresses (“/cap-nhat/thon-1”).</summary>
    public string Code { get; private set; } = "";

    /// <summary>Two to six letters or digits with which the codes of its targets begin.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Name for the wall, never cut.</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>What it is.</summary>
    public UnitKind Kind { get; private set; }

    /// <summary>Key of its block.</summary>
    public int BlockId { get; private set; }

    /// <summary>Its block.</summary>
    public Block Block { get; private set; } = null!;

    /// <summary>Place in its block.</summary>
    public int Order { get; private set; }

    /// <summary>Whom to call, if known.</summary>
    public string? Contact { get; internal set; }

    /// <summary>True when the name stands in for one that is not known yet (“Thôn 1”).</summary>
    public bool IsPlaceholder { get; internal set; }

    /// <summary>First day on which it no longer takes part; null while it does.</summary>
    public DateOnly? RetiredFrom { get; private set; }

    /// <summary>Another content; code and prefix stay. In another block it comes at that place.</summary>
    internal void Become(string name, string shortName, UnitKind kind, Block block, int order)
    {
        (Name, ShortName, Kind, Order) = (name, shortName, kind, order);
        (Block, BlockId) = (block, block.Id);
    }

    /// <summary>Another place in its block.</summary>
    internal void MoveTo(int order) => Order = order;

    /// <summary>No longer takes part from a day on.</summary>
    internal void Retire(DateOnly from) => RetiredFrom = from;

    /// <summary>Takes part again.</summary>
    internal void Return(int order) => (RetiredFrom, Order) = (null, order);
}
