using DaiLanh.Core.Kernel;
using DaiLanh.Web.Api.Problems;

namespace DaiLanh.Web.Api;

/// <summary>What is wrong with the parts of a request, collected so that a program learns everything at once.</summary>
internal sealed class FieldErrors
{
    private readonly Dictionary<string, Phrase> _errors = [];

    public static Phrase NotADay { get; } = Phrase.Of("Phải là một ngày dạng năm-tháng-ngày, ví dụ {0}.", "2023-05-24");

    public bool Any => _errors.Count > 0;

    /// <summary>The first thing wrong with a part counts; an empty name is the whole.</summary>
    public void Add(string name, Phrase why) => _errors.TryAdd(name, why);

    /// <summary>Status 400 with <c>errors</c>: name → what is wrong and what would be right.</summary>
    public IResult Answer(HttpContext context)
    {
        var wording = context.Wording();
        return ApiProblem.BadRequest.Answer(context, null, ("errors", _errors.ToDictionary(e => e.Key, e => wording.Say(e.Value))));
    }
}
