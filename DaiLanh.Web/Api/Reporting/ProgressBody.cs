using System.Globalization;
using System.Text.Json;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Progress;

namespace DaiLanh.Web.Api.Reporting;

/// <summary>A report as a program sends it.</summary>
/// <param name="Value">Total or level, for amounts and limits.</param>
/// <param name="Step">Number of the milestone, for milestones.</param>
/// <param name="Done">Step done or not; yes or no.</param>
/// <param name="Day">The day it speaks of; today when left out.</param>
/// <param name="Note">Free note.</param>
/// <param name="Reason">Why a cumulative total is lower than before.</param>
/// <param name="Confirmed">The value is right although it is more than ten times the plan.</param>
/// <param name="BasedOn">Sequence number of the entry that was seen as the last one; 0 when none was seen; left out: on top of whatever stands last.</param>
internal sealed record ProgressBody(
    decimal? Value, int? Step, bool? Done, DateOnly? Day, string? Note, string? Reason, bool? Confirmed, long? BasedOn)
{
    private const string DayFormat = "yyyy-MM-dd";

    public ReportRequest ForTarget(string target, DateOnly today) => new(target, Day ?? today, BasedOn is 0 ? null : BasedOn)
    {
        OnTopOfLatest = BasedOn is null,
        Value = Value,
        Step = Step,
        Done = Done,
        Note = Note,
        Reason = Reason,
        Confirmed = Confirmed ?? false,
    };

    /// <summary>Reads a body; everything that is wrong is said at once, field by field. A field that is null counts as left out.</summary>
    public static ProgressBody Read(JsonElement body, FieldErrors errors)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            errors.Add("", Phrase.Of("Nội dung phải là một đối tượng JSON, ví dụ {0}.", """{"value": 620}"""));
            return new ProgressBody(null, null, null, null, null, null, null, null);
        }
        var read = new ProgressBody(null, null, null, null, null, null, null, null);
        foreach (var field in body.EnumerateObject())
        {
            if (field.Value.ValueKind == JsonValueKind.Null && IsKnown(field.Name)) continue;
            read = field.Name switch
            {
                "value" => read with { Value = Number(field, errors) },
                "step" => read with { Step = (int?)Whole(field, 1, int.MaxValue, errors) },
                "done" => read with { Done = YesOrNo(field, errors) },
                "day" => read with { Day = DayOf(field, errors) },
                "note" => read with { Note = Text(field, errors) },
                "reason" => read with { Reason = Text(field, errors) },
                "confirmed" => read with { Confirmed = YesOrNo(field, errors) },
                "basedOn" => read with { BasedOn = Whole(field, 0, long.MaxValue, errors) },
                _ => Unknown(read, field, errors),
            };
        }
        return read;
    }

    private static bool IsKnown(string name) => name is "value" or "step" or "done" or "day" or "note" or "reason" or "confirmed" or "basedOn";

    private static decimal? Number(JsonProperty field, FieldErrors errors)
    {
        if (field.Value.ValueKind == JsonValueKind.Number && field.Value.TryGetDecimal(out var value)) return value;
        errors.Add(field.Name, Phrase.Of("Phải là một số JSON, ví dụ 620 hoặc 1809.5: dấu chấm thập phân, không ngăn cách hàng nghìn, không đặt trong ngoặc kép."));
        return null;
    }

    private static long? Whole(JsonProperty field, long least, long most, FieldErrors errors)
    {
        if (field.Value.ValueKind == JsonValueKind.Number && field.Value.TryGetInt64(out var value) && value >= least && value <= most) return value;
        errors.Add(field.Name, Phrase.Of("Phải là một số nguyên từ {0}.", least));
        return null;
    }

    private static bool? YesOrNo(JsonProperty field, FieldErrors errors)
    {
        if (field.Value.ValueKind is JsonValueKind.True or JsonValueKind.False) return field.Value.GetBoolean();
        errors.Add(field.Name, Phrase.Of("Phải là true hoặc false."));
        return null;
    }

    private static DateOnly? DayOf(JsonProperty field, FieldErrors errors)
    {
        if (field.Value.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(field.Value.GetString(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }
        errors.Add(field.Name, FieldErrors.NotADay);
        return null;
    }

    private static string? Text(JsonProperty field, FieldErrors errors)
    {
        if (field.Value.ValueKind == JsonValueKind.String) return field.Value.GetString();
        errors.Add(field.Name, Phrase.Of("Phải là một chuỗi ký tự."));
        return null;
    }

    private static ProgressBody Unknown(ProgressBody read, JsonProperty field, FieldErrors errors)
    {
        errors.Add(field.Name, Phrase.Of("Không có trường này. Các trường: {0}.", "value, step, done, day, note, reason, confirmed, basedOn"));
        return read;
    }
}
